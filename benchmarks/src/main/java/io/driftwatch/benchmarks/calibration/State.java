package io.driftwatch.benchmarks.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** What is finished: a folder a simulation, and in it a small file a subject. Thread-safe for distinct simulations. */
final class State {

    private final Path folder;

    State(Path folder) {
        this.folder = folder;
    }

    /**
     * What a subject found.
     *
     * @return empty if it was not tried yet, or with another seed or number of runs
     * @throws IllegalArgumentException if the file is damaged
     */
    Optional<Tally> find(Simulation simulation, String subject) {
        Path file = file(simulation, subject);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Tally tally = Tally.parse(Files.readString(file));
            boolean same = tally.seed() == Seeds.of(simulation.name())
                    && Integer.valueOf(tally.runs()).equals(simulation.runs().get(subject));
            return same ? Optional.of(tally) : Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    file + " holds no tally: delete it, so that it is made again. " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a subject found, which must be there. */
    Tally require(Simulation simulation, String subject) {
        return find(simulation, subject)
                .orElseThrow(() -> new IllegalStateException(
                        simulation.name() + " was not tried on " + subject + " yet: run the programme on."));
    }

    boolean isComplete(Simulation simulation) {
        return simulation.runs().keySet().stream()
                .allMatch(subject -> find(simulation, subject).isPresent());
    }

    /** Keeps what a subject found: all of it or nothing. */
    void put(Simulation simulation, String subject, Tally tally) {
        Path file = file(simulation, subject);
        try {
            Files.createDirectories(folder.resolve(simulation.name()));
            Path part = file.resolveSibling(subject + ".part");
            Files.writeString(part, tally.text());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Simulation simulation, String subject) {
        return folder.resolve(simulation.name()).resolve(subject + ".txt");
    }
}
