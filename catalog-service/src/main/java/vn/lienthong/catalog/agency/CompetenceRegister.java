package vn.lienthong.catalog.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.catalog.agency.Agency.Known;
import vn.lienthong.catalog.agency.Competences.Span;
import vn.lienthong.chassis.decider.CommandRejected;

/** Who is competent for what, where and when: at any time at most one agency in a role for a unit and a field. */
public final class CompetenceRegister {
    private final Map<String, Known> agencies = new HashMap<>();
    private final Map<Post, List<Held>> posts = new HashMap<>();

    private CompetenceRegister() {}

    /** What can be held. */
    private record Post(String role, String unit) {}

    private record Holding(Post post, Held held) {}

    private record Held(String agency, Span span) {
        boolean meets(Held other) {
            return !agency.equals(other.agency) && span.meets(other.span) && sharesFieldWith(other);
        }

        private boolean sharesFieldWith(Held other) {
            List<String> own = span.competence().fields();
            List<String> others = other.span.competence().fields();
            return own == null || others == null || own.stream().anyMatch(others::contains);
        }
    }

    /** @param from first day; null = since before the data begin @param to first day no more; null = without end */
    public record Tenure(LocalDate from, LocalDate to) {}

    /** Two agencies that hold the same at the same time. */
    public record Clash(String agency, String other, String role, String unit) {}

    public static CompetenceRegister of(Collection<Agency> agencies) {
        CompetenceRegister register = new CompetenceRegister();
        agencies.stream().flatMap(CompetenceRegister::known).forEach(register::add);
        return register;
    }

    private static Stream<Known> known(Agency agency) {
        return agency instanceof Known known ? Stream.of(known) : Stream.of();
    }

    private void add(Known agency) {
        agencies.put(agency.beginning().code(), agency);
        held(agency)
                .forEach(holding -> posts.computeIfAbsent(holding.post(), _ -> new ArrayList<>())
                        .add(holding.held()));
    }

    private static Stream<Holding> held(Known agency) {
        String code = agency.beginning().code();
        return Competences.of(agency).spans().stream()
                .flatMap(span -> span.competence().roles().stream()
                        .flatMap(role -> span.competence().jurisdiction().stream()
                                .map(unit -> new Holding(new Post(role, unit), new Held(code, span)))));
    }

    /** When any agency is competent as this anywhere. */
    public List<Tenure> tenuresOf(String role) {
        return posts.entrySet().stream()
                .filter(post -> post.getKey().role().equals(role))
                .flatMap(post -> post.getValue().stream())
                .map(held -> new Tenure(held.span().from(), held.span().to()))
                .distinct()
                .toList();
    }

    /** When there is an agency of this code; empty where there never was one. */
    public List<Tenure> existenceOf(String code) {
        return Stream.ofNullable(agencies.get(code))
                .map(agency -> new Tenure(
                        agency.beginning().validFrom(),
                        agency.ending().map(Agency.End::validTo).orElse(null)))
                .toList();
    }

    /** Where another agency holds what this one does. */
    public Optional<Clash> clashOf(String code) {
        return Stream.ofNullable(agencies.get(code))
                .flatMap(CompetenceRegister::held)
                .flatMap(own -> posts.get(own.post()).stream()
                        .filter(own.held()::meets)
                        .map(other -> new Clash(
                                code,
                                other.agency(),
                                own.post().role(),
                                own.post().unit())))
                .findFirst();
    }

    /** An agency that was recorded, with all that was said of it. */
    public Known agency(String code) {
        return agencies.get(code);
    }

    /** @throws CommandRejected where another agency holds what this one does */
    public void requireOnlyHolder(String code) {
        clashOf(code).ifPresent(clash -> {
            throw new CommandRejected(
                    AgencyRejection.COMPETENCE_HELD,
                    "Agency %s: %s holds %s for %s".formatted(code, clash.other(), clash.role(), clash.unit()),
                    clash.other(),
                    clash.role(),
                    clash.unit());
        });
    }

    /** @throws CommandRejected where no agency has the code on the day; on any day where it is null */
    public void requireExisting(String code, LocalDate day) {
        Known agency = agencies.get(code);
        if (agency == null || (day != null && !exists(agency, day))) {
            throw new CommandRejected(
                    AgencyRejection.AGENCY_NAMED_MISSING,
                    "There is no agency %s on %s".formatted(code, day),
                    code,
                    Objects.toString(day, "…"));
        }
    }

    private static boolean exists(Known agency, LocalDate day) {
        LocalDate from = agency.beginning().validFrom();
        boolean begun = from == null || !day.isBefore(from);
        return begun
                && !(agency instanceof Agency.Ended ended
                        && !day.isBefore(ended.end().validTo()));
    }
}
