package vn.lienthong.bench.growth;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.bench.load.Call;
import vn.lienthong.bench.load.Deed;
import vn.lienthong.bench.load.Marks;
import vn.lienthong.bench.load.Wire;
import vn.lienthong.bench.stack.Ward;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.stack.Endpoints;
import vn.lienthong.stack.Stack;

/** Lists and reports, each kind in its turn, ward by ward. For one thread. */
final class Reading implements Deed {
    static final String WORKLIST = "GET /worklist";
    static final String REGISTER = "GET /dossiers";
    static final String CLOCKS = "GET /clocks of an agency";
    static final String SLA_OF_CENTRE = "GET /sla of a centre, this month";
    static final String SLA_OF_ALL = "GET /sla of all, this month";
    static final String SLA_OF_LEGS = "GET /sla/legs of all, this month";
    static final String SLA_OF_YEAR = "GET /sla of all, this year";

    static final List<String> ALL =
            List.of(WORKLIST, REGISTER, CLOCKS, SLA_OF_CENTRE, SLA_OF_ALL, SLA_OF_LEGS, SLA_OF_YEAR);

    private record Read(String name, Call call) {}

    private final Wire wire;
    private final List<Read> reads = new ArrayList<>();
    private int turn;

    Reading(Wire wire, Stack stack, List<Ward> wards, LocalDate today) {
        this.wire = wire;
        String month = "from=%s&to=%s".formatted(today.withDayOfMonth(1), today.plusDays(1));
        String operator = stack.token(Roles.OPERATOR, "benchmark");
        wards.forEach(ward -> addAll(stack.endpoints(), ward, month, operator));
    }

    private void addAll(Endpoints endpoints, Ward ward, String month, String operator) {
        add(WORKLIST, Call.get(endpoints.routing(), "/worklist").as(ward.first()));
        add(REGISTER, Call.get(endpoints.intake(), "/dossiers").as(ward.officer()));
        add(CLOCKS, Call.get(endpoints.deadline(), "/clocks").as(ward.first()));
        add(SLA_OF_CENTRE, Call.get(endpoints.deadline(), "/sla?" + month).as(ward.leader()));
        add(SLA_OF_ALL, Call.get(endpoints.deadline(), "/sla?" + month).as(operator));
        add(SLA_OF_YEAR, Call.get(endpoints.deadline(), "/sla").as(operator));
        add(SLA_OF_LEGS, Call.get(endpoints.deadline(), "/sla/legs?" + month).as(operator));
    }

    private void add(String name, Call call) {
        reads.add(new Read(name, call));
    }

    @Override
    public Future<?> perform(Marks marks) {
        Read read = reads.get(turn++ % reads.size());
        return wire.send(read.call()).onSuccess(_ -> marks.reached(read.name()));
    }
}
