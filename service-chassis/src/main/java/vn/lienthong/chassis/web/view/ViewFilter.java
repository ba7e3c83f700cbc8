package vn.lienthong.chassis.web.view;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import vn.lienthong.chassis.inbox.StreamKey;
import vn.lienthong.chassis.inbox.ViewPositions;
import vn.lienthong.chassis.inbox.ViewProgress;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.PublishedLanguage;

/** Has readers of views wait where they ask for it, and tells them what they have read. */
@Provider
@View("")
public class ViewFilter implements ContainerRequestFilter, ContainerResponseFilter {
    public static final String WAIT_FOR = "Wait-For";
    public static final String POSITION = "View-Position";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    @Context
    ResourceInfo resource;

    private final ViewProgress progress;
    private final ViewPositions positions;

    ViewFilter(ViewProgress progress, ViewPositions positions) {
        this.progress = progress;
        this.positions = positions;
    }

    /** What was read before the view was read has surely been in it. */
    @Override
    public void filter(ContainerRequestContext request) {
        String view = view();
        String wanted = request.getHeaderString(WAIT_FOR);
        if (wanted != null) {
            await(view, EventPosition.parse(wanted));
        }
        request.setProperty(POSITION, positions.of(view));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(POSITION) instanceof String position) {
            response.getHeaders().putSingle(POSITION, position);
        }
    }

    private String view() {
        View ofMethod = resource.getResourceMethod().getAnnotation(View.class);
        return (ofMethod != null ? ofMethod : resource.getResourceClass().getAnnotation(View.class)).value();
    }

    private void await(String view, EventPosition wanted) {
        String topic = PublishedLanguage.topicOf(wanted.stream().service())
                .filter(known -> progress.follows(view, known))
                .orElseThrow(() -> new Refused(CommonProblem.INVALID_HEADER)
                        .inParameter(WAIT_FOR, "header.position-not-followed"));
        try {
            StreamKey stream = new StreamKey(topic, wanted.stream().id());
            if (!progress.await(view, stream, wanted.sequence(), LONGEST_WAIT)) {
                throw new Refused(CommonProblem.VIEW_BEHIND).retryAfter(LONGEST_WAIT);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refused(CommonProblem.VIEW_BEHIND).retryAfter(LONGEST_WAIT);
        }
    }
}
