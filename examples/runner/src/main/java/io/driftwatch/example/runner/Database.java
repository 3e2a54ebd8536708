package io.driftwatch.example.runner;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.driftwatch.data.DisplayText;
import io.driftwatch.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Which database holds the history, and who asks it. The password is never part of what is printed.
 *
 * @param url a JDBC URL of H2 or PostgreSQL, without a password
 * @param user who asks; null to leave it to the driver
 * @param password their password; null to leave it to the driver
 */
record Database(String url, @Nullable String user, @Nullable String password) {

    static final String URL = "DRIFTWATCH_DATABASE_URL";
    private static final String USER = "DRIFTWATCH_DATABASE_USER";
    private static final String PASSWORD = "DRIFTWATCH_DATABASE_PASSWORD";
    private static final String FROM_FILE = "_FILE";

    private static final String EMBEDDED = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String DEFAULT_FOLDER = "driftwatch-data";
    private static final int SECONDS_TO_CONNECT = 10;
    private static final int MOST_CONNECTIONS = 10;
    /** In a URL a password stands behind its name, or between a user and an at sign. */
    private static final Pattern SECRET =
            Pattern.compile("[?&;](password|pass|sslpassword)=|//[^/@]*:[^/@]*@", Pattern.CASE_INSENSITIVE);

    /** The database of an option, of the environment, or the embedded one in the working directory. */
    static Database of(@Nullable String option, Map<String, String> environment) throws IOException {
        String url = option != null ? option : environment.getOrDefault(URL, "");
        String chosen =
                url.isBlank() ? EMBEDDED + Path.of(DEFAULT_FOLDER, "driftwatch").toAbsolutePath() : url;
        String scheme = chosen.toLowerCase(Locale.ROOT);
        if (!scheme.startsWith(EMBEDDED) && !scheme.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException("the database must be one of 'jdbc:h2:…' or 'jdbc:postgresql:…', not "
                    + DisplayText.quoted(scheme(chosen)) + ".");
        }
        if (SECRET.matcher(chosen).find()) {
            throw new IllegalArgumentException("the URL of the database holds a password, which others can read in the"
                    + " list of processes: give it by " + PASSWORD + ", or by the file that " + PASSWORD + FROM_FILE
                    + " names.");
        }
        return new Database(chosen, setting(USER, environment), setting(PASSWORD, environment));
    }

    /** What comes before a host, a file or a secret. */
    private static String scheme(String url) {
        int second = url.indexOf(':', url.indexOf(':') + 1);
        return second < 0 ? DisplayText.shortened(url) : url.substring(0, second + 1);
    }

    private static @Nullable String setting(String name, Map<String, String> environment) throws IOException {
        String file = environment.getOrDefault(name + FROM_FILE, "");
        return file.isBlank()
                ? environment.get(name)
                : Files.readString(Path.of(file)).stripTrailing();
    }

    boolean isEmbedded() {
        return url.toLowerCase(Locale.ROOT).startsWith(EMBEDDED);
    }

    DataSource dataSource() {
        return isEmbedded() ? embedded() : server();
    }

    private DataSource embedded() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl(url);
        source.setUser(user == null ? "sa" : user);
        source.setPassword(password == null ? "" : password);
        return source;
    }

    private DataSource server() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        source.setApplicationName("driftwatch");
        return source;
    }

    /**
     * Keeps an embedded database open, which would else be opened anew for each transaction; what is returned ends
     * that.
     */
    Runnable held() {
        if (!isEmbedded()) {
            return () -> {};
        }
        try {
            Connection connection = dataSource().getConnection();
            return () -> close(connection);
        } catch (SQLException failure) {
            throw new StoreException("The database cannot be kept open: " + failure.getMessage(), failure);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new StoreException("The database cannot be closed: " + failure.getMessage(), failure);
        }
    }

    /** Connections that many readers share. */
    HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource());
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(SECONDS_TO_CONNECT));
        return new HikariDataSource(config);
    }

    /** Where files go that belong to the history: beside an embedded database, else in the working directory. */
    Path artifacts() {
        return file().map(file -> file.resolveSibling(file.getFileName() + "-artifacts"))
                .orElseGet(() -> Path.of(DEFAULT_FOLDER, "artifacts"));
    }

    private Optional<Path> file() {
        if (!isEmbedded()) {
            return Optional.empty();
        }
        String name = url.substring(EMBEDDED.length()).replaceFirst(";.*", "").replaceFirst("^file:", "");
        return name.startsWith("mem:") || name.startsWith("tcp:") || name.startsWith("ssl:")
                ? Optional.empty()
                : Optional.of(Path.of(name.replaceFirst("^~", System.getProperty("user.home"))));
    }

    @Override
    public String toString() {
        return url.replaceFirst("[?;].*", "");
    }
}
