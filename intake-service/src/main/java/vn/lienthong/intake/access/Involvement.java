package vn.lienthong.intake.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which agencies have to do with a dossier.
 *
 * @param openLegs agency by the leg that it holds now
 * @param agencies all that hold or held a leg, in the order of their codes
 */
public record Involvement(UUID dossierId, Map<UUID, String> openLegs, List<String> agencies) {
    static Involvement none(UUID dossierId) {
        return new Involvement(dossierId, Map.of(), List.of());
    }

    boolean isHolding(String agency) {
        return openLegs.containsValue(agency);
    }

    boolean hasHeld(String agency) {
        return agencies.contains(agency);
    }

    Involvement with(UUID leg, String agency) {
        Map<UUID, String> legs = new TreeMap<>(openLegs);
        legs.put(leg, agency);
        TreeSet<String> all = new TreeSet<>(agencies);
        all.add(agency);
        return new Involvement(dossierId, legs, List.copyOf(all));
    }

    Involvement without(UUID leg) {
        Map<UUID, String> legs = new TreeMap<>(openLegs);
        legs.remove(leg);
        return new Involvement(dossierId, legs, agencies);
    }

    Involvement over() {
        return new Involvement(dossierId, Map.of(), agencies);
    }
}
