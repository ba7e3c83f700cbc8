package vn.lienthong.routing.competence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CentreRow;
import vn.lienthong.mirror.UnitRow;
import vn.lienthong.mirror.Validity;

/** The units, agencies and centres of the sample data as a catalog, and the steps of its processes. */
public final class SampleCatalog {
    private static final Catalog CATALOG = new Catalog(List.of(), units(), agencies(), centres(), List.of());

    private SampleCatalog() {}

    public static Catalog catalog() {
        return CATALOG;
    }

    /** The steps of the process that is in force on a date. */
    static List<Step> steps(String procedure, LocalDate date) {
        for (JsonNode process : processes()) {
            if (process.path("procedure").asText().equals(procedure)
                    && Validity.covers(date(process.path("validFrom")), date(process.path("validTo")), date)) {
                List<Step> steps = new ArrayList<>();
                process.path("steps").forEach(step -> steps.add(step(step)));
                return steps;
            }
        }
        throw new IllegalArgumentException(procedure + " has no process on " + date);
    }

    private static JsonNode processes() {
        try {
            return new ObjectMapper()
                    .readTree(SampleFiles.FOLDER.resolve("processes.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Step step(JsonNode step) {
        List<String> after = new ArrayList<>();
        step.path("after").forEach(before -> after.add(before.asText()));
        return new Step(
                step.path("step").asText(),
                step.path("nameVi").asText(),
                step.path("nameEn").asText(),
                step.path("role").asText(),
                PlaceRule.valueOf(step.path("place").asText()),
                step.path("fixedAgency").isNull()
                        ? null
                        : step.path("fixedAgency").asText(),
                after,
                Limit.sameDay(),
                List.of(),
                null,
                null);
    }

    private static LocalDate date(JsonNode node) {
        return node.isNull() ? null : LocalDate.parse(node.asText());
    }

    private static List<UnitRow> units() {
        return SampleFiles.rows("units.csv").stream()
                .map(row -> new UnitRow(
                        UUID.randomUUID(),
                        row.get("code"),
                        row.get("name"),
                        UnitKind.valueOf(row.get("type")),
                        row.get("parent"),
                        SampleFiles.date(row.get("valid_from")),
                        SampleFiles.date(row.get("valid_to")),
                        SampleFiles.list(row.get("replaced_by"), ";"),
                        row.get("valid_to").isEmpty() ? null : succession(row.get("succession")),
                        null,
                        null,
                        row.get("legal_basis"),
                        null))
                .toList();
    }

    /** Without the remark that may stand behind it. */
    private static Succession succession(String stated) {
        return Succession.valueOf(stated.replaceFirst(" \\(.*", ""));
    }

    private static List<AgencyRow> agencies() {
        return SampleFiles.rows("agencies.csv").stream()
                .map(row -> new AgencyRow(
                        UUID.randomUUID(),
                        row.get("code"),
                        row.get("name_vi"),
                        row.get("name_en"),
                        AgencyKind.valueOf(row.get("kind")),
                        AgencyLevel.valueOf(row.get("level")),
                        SampleFiles.list(row.get("roles"), "|"),
                        SampleFiles.list(row.get("jurisdiction"), "|"),
                        null,
                        null,
                        null,
                        SampleFiles.date(row.get("valid_from")),
                        SampleFiles.date(row.get("valid_to")),
                        SampleFiles.list(row.get("replaced_by"), "|"),
                        null,
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
    }

    private static List<CentreRow> centres() {
        return SampleFiles.rows("centres.csv").stream()
                .map(SampleCatalog::centre)
                .toList();
    }

    private static CentreRow centre(Map<String, String> row) {
        return new CentreRow(
                UUID.randomUUID(),
                row.get("code"),
                row.get("name_vi"),
                row.get("name_en"),
                CentreKind.valueOf(row.get("kind")),
                row.get("unit"),
                List.of(),
                row.get("province_wide").equals("Y"),
                row.get("address"),
                null,
                null,
                row.get("calendar"),
                null,
                SampleFiles.date(row.get("opened_on")),
                SampleFiles.date(row.get("closed_on")),
                CentreRow.Later.NOTHING);
    }
}
