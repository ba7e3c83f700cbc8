package vn.lienthong.chassis.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** Refuses addresses with a NUL, which no text of the database can hold and no code or name contains. */
@Provider
@PreMatching
public class NoNul implements ContainerRequestFilter {
    private static final String NUL = "\0";

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        for (Map.Entry<String, List<String>> parameter :
                uri.getQueryParameters().entrySet()) {
            if (parameter.getValue().stream().anyMatch(value -> value.contains(NUL))) {
                throw new Refused(CommonProblem.INVALID_PARAMETER)
                        .inParameter(parameter.getKey().replace(NUL, ""), "header.control-character");
            }
        }
        if (uri.getPath().contains(NUL)) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
    }
}
