package io.driftwatch.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** CSV files that tests make up. */
final class CsvTexts {

    private CsvTexts() {}

    static CsvSource source(String text) {
        return source(text.getBytes(StandardCharsets.UTF_8));
    }

    static CsvSource source(byte[] bytes) {
        return CsvSource.of("f.csv", () -> new ByteArrayInputStream(bytes));
    }

    /** Counts how often it was opened and closed; each opening may give other content, the last one stays. */
    static final class Recording implements CsvSource.Opener {

        private final List<byte[]> contents = new ArrayList<>();
        private int opened;
        private int closed;

        Recording(String... texts) {
            for (String text : texts) {
                contents.add(text.getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public InputStream open() {
            byte[] content = contents.get(Math.min(opened++, contents.size() - 1));
            return new ByteArrayInputStream(content) {
                @Override
                public void close() throws IOException {
                    closed++;
                    super.close();
                }
            };
        }

        int opened() {
            return opened;
        }

        int closed() {
            return closed;
        }
    }
}
