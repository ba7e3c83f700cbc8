package vn.lienthong.chassis.web.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A part of a list.
 *
 * @param next cursor of the part that follows; absent at the end
 * @param prev cursor of the part before; absent at the start
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String next, String prev) {}
