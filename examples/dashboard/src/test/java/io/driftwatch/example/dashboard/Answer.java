package io.driftwatch.example.dashboard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a server sent to a request that was written by hand: clients would tidy up what is to be tried here.
 *
 * @param status the status
 * @param headers the headers, by name in small letters
 * @param body the rest
 */
record Answer(int status, Map<String, String> headers, String body) {

    private static final Pattern LINES = Pattern.compile("\r\n", Pattern.LITERAL);

    static Answer get(URI server, String path) throws IOException {
        return to(server, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    static Answer to(URI server, String request) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.getInputStream().transferTo(received);
        }
        String all = received.toString(StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        Map<String, String> headers = new TreeMap<>();
        LINES.splitAsStream(all.substring(0, end))
                .skip(1)
                .forEach(line -> headers.put(
                        line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line.substring(line.indexOf(':') + 1).strip()));
        return new Answer(Integer.parseInt(all.substring(9, 12)), headers, all.substring(end + 4));
    }
}
