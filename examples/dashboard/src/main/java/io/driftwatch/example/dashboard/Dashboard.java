package io.driftwatch.example.dashboard;

import io.driftwatch.data.DisplayText;
import io.driftwatch.monitoring.MonitorService;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The history as pages and as JSON, without login and without writes. It knows no framework: whoever has a request asks
 * {@link #handle}, and sends what it answers; {@link DashboardServlet} does so in any servlet container. It may be
 * mounted anywhere, since all of its links are relative.
 *
 * <p>Pages: {@code /} (each domain's latest verdict and its trend), {@code /runs}, {@code /runs/{id}},
 * {@code /tickets/{id}}. JSON: {@code /api/health} (the process answers), {@code /api/ready} (the database, too),
 * {@code /api/domains}, {@code /api/runs}, {@code /api/runs/{id}}, {@code /api/tickets}, {@code /api/tickets/{id}}.
 * Lists of runs take {@code domain} and {@code limit}.
 *
 * <p>No answer has a stack trace or a message from the inside: it has a request's id, under which the failure is told
 * to a listener and logged. Immutable and thread-safe.
 */
public final class Dashboard {

    private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);

    private final Routes routes;
    private final Assets assets;
    private final Supplier<UUID> ids;
    private final BiConsumer<String, Throwable> listener;

    private Dashboard(Routes routes, Assets assets, Supplier<UUID> ids, BiConsumer<String, Throwable> listener) {
        this.routes = routes;
        this.assets = assets;
        this.ids = ids;
        this.listener = listener;
    }

    /**
     * A dashboard over a history.
     *
     * @param service the history; it is only read
     * @param clock tells how long ago something was
     * @return the dashboard
     */
    public static Dashboard of(MonitorService service, Clock clock) {
        Assets assets = Assets.load();
        List<Routes.Route> routes = new ArrayList<>(new Pages(service, assets, clock).routes());
        routes.addAll(new Api(service.stores()).routes());
        routes.addAll(assets.routes());
        return new Dashboard(new Routes(routes), assets, UUID::randomUUID, (id, failure) -> {});
    }

    /**
     * The same dashboard with somebody who hears of failures, as well as the log.
     *
     * @param heard takes the request's id and the failure, on the request's thread
     * @return the dashboard
     */
    public Dashboard withFailureListener(BiConsumer<String, Throwable> heard) {
        return new Dashboard(routes, assets, ids, heard);
    }

    /**
     * Answers a request.
     *
     * @param request what was asked
     * @return the answer; never an exception
     */
    public DashboardResponse handle(DashboardRequest request) {
        String id = ids.get().toString();
        DashboardResponse response;
        try {
            response = answer(request, id);
        } catch (RuntimeException failure) {
            response = refusal(new Call(request, id, null), failure);
        }
        return response.with("X-Request-Id", id);
    }

    private DashboardResponse answer(DashboardRequest request, String id) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            throw Fault.readOnly();
        }
        Routes.Found found = routes.find(request.path()).orElseThrow(Fault::notFound);
        return found.answer().to(new Call(request, id, found.id()));
    }

    private DashboardResponse refusal(Call call, RuntimeException failure) {
        Fault fault = Fault.of(failure);
        if (fault.isOurs()) {
            LOG.error(
                    "Request {} of {} failed",
                    call.requestId(),
                    DisplayText.visible(call.request().path()),
                    failure);
            listener.accept(call.requestId(), failure);
        }
        DashboardResponse response = call.isApi()
                ? DashboardResponse.of(fault.status(), DashboardResponse.JSON, StateJson.fault(fault, call.requestId()))
                : DashboardResponse.of(
                        fault.status(),
                        DashboardResponse.HTML,
                        ErrorPageRenderer.of().execute(ErrorPage.of(fault, call, assets)));
        return switch (fault.status()) {
            case 405 -> response.with("Allow", "GET, HEAD");
            case 503 -> response.with("Retry-After", "5");
            default -> response;
        };
    }

    /** For a container that refuses a request before it can be asked here. */
    DashboardResponse refuse(int status, String path) {
        String id = ids.get().toString();
        return refusal(new Call(DashboardRequest.get(path), id, null), Fault.ofStatus(status))
                .with("X-Request-Id", id);
    }
}
