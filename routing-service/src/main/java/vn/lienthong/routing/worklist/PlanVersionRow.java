package vn.lienthong.routing.worklist;

import java.util.UUID;

/** @param version of the plan's stream, as far as it was heard */
record PlanVersionRow(UUID dossierId, int version) {}
