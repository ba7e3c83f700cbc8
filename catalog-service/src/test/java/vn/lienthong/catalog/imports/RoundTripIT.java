package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.agency.Agency;
import vn.lienthong.catalog.agency.Agency.Change;
import vn.lienthong.catalog.agency.Agency.Competence;
import vn.lienthong.catalog.agency.Agency.Delegation;
import vn.lienthong.catalog.agency.Agency.Described;
import vn.lienthong.catalog.agency.Agency.End;
import vn.lienthong.catalog.agency.AgencyCommand;
import vn.lienthong.catalog.agency.AgencyCommand.ChangeCompetence;
import vn.lienthong.catalog.agency.AgencyCommand.DelegateCompetence;
import vn.lienthong.catalog.agency.AgencyCommand.DescribeAgency;
import vn.lienthong.catalog.agency.AgencyCommand.DissolveAgency;
import vn.lienthong.catalog.agency.AgencyCommand.EndDelegation;
import vn.lienthong.catalog.calendar.WorkCalendar.HoursChange;
import vn.lienthong.catalog.calendar.WorkCalendarCommand;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.AnnounceDays;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.ChangeHours;
import vn.lienthong.catalog.centre.CentreCommand;
import vn.lienthong.catalog.centre.CentreCommand.ArrangeCentre;
import vn.lienthong.catalog.centre.CentreCommand.ChangeServedUnits;
import vn.lienthong.catalog.centre.CentreCommand.CloseCentre;
import vn.lienthong.catalog.centre.CentreCommand.DescribeCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Closing;
import vn.lienthong.catalog.centre.OneStopCentre.Description;
import vn.lienthong.catalog.centre.OneStopCentre.Reception;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.procedure.ProcedureCommand.DraftVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.PublishDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.RepealProcedure;
import vn.lienthong.catalog.unit.Reorganisation;
import vn.lienthong.catalog.unit.Reorganisation.Ending;
import vn.lienthong.catalog.unit.Reorganisation.Founding;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.AgencyEvent.Takeover;
import vn.lienthong.events.catalog.CentreEvent.Desk;
import vn.lienthong.events.catalog.ProcedureEvent.ApplicantKind;
import vn.lienthong.events.catalog.ProcedureEvent.ChannelTime;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.Fee;
import vn.lienthong.events.catalog.ProcedureEvent.FeeKind;
import vn.lienthong.events.catalog.ProcedureEvent.LegalBasis;
import vn.lienthong.events.catalog.ProcedureEvent.OnlineLevel;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.ResultDocument;
import vn.lienthong.events.catalog.ProcedureEvent.Text;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Share;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDay;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDayKind;

/** What a catalog gives out makes the same catalog of an empty one. */
class RoundTripIT {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final Instant NOW = EmptyCatalog.EDITOR.occurredAt();

    private final EmptyCatalog original = new EmptyCatalog();
    private final EmptyCatalog copy = new EmptyCatalog();

    @Test
    void an_empty_catalog_that_takes_in_what_another_gives_out_gives_out_the_same() {
        SampleCatalog.FILES.forEach(
                file -> original.take(file.substring(0, file.indexOf('.')), SampleCatalog.bytes(file)));
        replaceProcedures();
        changeCentres();
        changeAgencies();
        changeCalendars();
        reorganise();

        for (CatalogFile<?> file : copy.files) {
            byte[] given = original.give(file.kind());
            ImportResult taken = copy.take(file.kind(), given);
            assertThat(taken.rows()).as(file.kind()).isNotEmpty().allMatch(row -> row.fate() == Fate.ADDED);
            assertThat(copy.give(file.kind())).as(file.kind()).isEqualTo(given);
            assertThat(original.take(file.kind(), given).rows())
                    .as(file.kind())
                    .isNotEmpty()
                    .allMatch(row -> row.fate() == Fate.UNCHANGED);
        }
    }

    /** Versions of which each replaces a part of the one before. */
    private void replaceProcedures() {
        String row = "9.000001,%s,Trial,Thử,Trial,COMMUNE,Xã,%d,WORKING_DAY,\"=1+1; \"\"hai\"\"\",,,COUNTER,N,,%s\n";
        String header = Imports.PROCEDURE_COLUMNS + "\n";
        for (String version : List.of(
                row.formatted("Một", 5, "current"),
                row.formatted("Hai", 4, "from 2027-01-01"),
                row.formatted("Ba", 3, "from 2028-01-01"))) {
            original.take("procedures", (header + version).getBytes(StandardCharsets.UTF_8));
        }
        announce();
    }

    /** Announced by a decision with all that can be posted, put right and abolished. */
    private void announce() {
        UUID draft = UUID.randomUUID();
        Decision decision = new Decision("8/QĐ", NEW_YEAR, "Bộ");
        ProcedureDetails details = new ProcedureDetails(
                List.of(ApplicantKind.CITIZEN),
                OnlineLevel.PARTIAL,
                "Phải có mặt",
                Limit.workingDays(1),
                2,
                List.of(new Fee(FeeKind.STATE_FEE, new Text("Khi", "When"), null, 8_000L, null, NEW_YEAR, null)),
                List.of(new ResultDocument("KQ.G15.000123", "Giấy", "Paper", 12)),
                List.of(new LegalBasis("1/2026", "Nghị định", NEW_YEAR)),
                List.of(new Text("Nếu", "If")),
                List.of("sinh con"),
                List.of("BIRTH"),
                List.of(new ChannelTime(Channel.ONLINE, Limit.workingDays(3), Limit.workingHours(4))));
        ProcedureVersion version = new ProcedureVersion(
                "Bốn",
                "Four",
                "Thử",
                "Trial",
                List.of("COMMUNE"),
                "Xã",
                Limit.workingDays(2),
                null,
                null,
                null,
                List.of(Channel.ONLINE),
                false,
                LocalDate.of(2029, 1, 1),
                null,
                null,
                details,
                "1 Tiếp nhận > 2 Ký");
        procedure(new DraftVersion("9.000001", draft, version, null, NOW));
        procedure(new PublishDraft("9.000001", draft, decision, NOW));
        procedure(new RepealProcedure("9.000001", LocalDate.of(2031, 1, 1), decision, NOW));
    }

    private void procedure(ProcedureCommand command) {
        original.jdbi.useTransaction(handle -> {
            GroupTransaction transaction = new GroupTransaction(handle);
            assertThat(original.procedures
                            .change(
                                    transaction,
                                    command,
                                    OptionalInt.empty(),
                                    EmptyCatalog.EDITOR.withSubject(command.code()))
                            .appended())
                    .isNotEmpty();
            transaction.write();
        });
    }

    private void changeCentres() {
        Reception saturdays = new Reception(
                null,
                List.of(Channel.COUNTER),
                false,
                Map.of(DayOfWeek.SATURDAY, List.of(new OfficeHours(LocalTime.of(8, 0), LocalTime.of(11, 0)))));
        Reception online = new Reception(List.of("H26.00070"), List.of(Channel.ONLINE), true, null);
        Description moved = new Description("Trung tâm mới", "New Centre", "Phố Mới", 21.03, 105.84, "19001009");
        Description renamed = new Description("Trung tâm khác", "Other Centre", "Phố Mới", null, null, null);
        Desk desk = new Desk("Q1", "Quầy", "Desk", null, List.of("Hộ tịch"));
        centre(new ArrangeCentre("H26.00070.TT", LocalDate.of(2026, 1, 5), saturdays, List.of(desk), "9/QĐ", NOW));
        centre(new ArrangeCentre("H26.00070.TT", NEW_YEAR, online, List.of(), "10/QĐ", NOW));
        planAndClose("H26.00004.TT", moved, saturdays, desk);
        centre(new DescribeCentre("H26.00070.TT", LocalDate.of(2026, 2, 2), moved, "13/QĐ", NOW));
        centre(new DescribeCentre("H26.00070.TT", NEW_YEAR, renamed, "14/QĐ", NOW));
        centre(new ChangeServedUnits("H26.00070.TT", NEW_YEAR, List.of("00097"), List.of("00070"), "11/QĐ", NOW));
    }

    /** What it planned comes to nothing, for it closes before. */
    private void planAndClose(String code, Description moved, Reception saturdays, Desk desk) {
        centre(new DescribeCentre(code, NEW_YEAR, moved, "15/QĐ", NOW));
        centre(new ArrangeCentre(code, NEW_YEAR, saturdays, List.of(desk), "15/QĐ", NOW));
        centre(new CloseCentre(code, new Closing(NEW_YEAR.minusDays(1), "16/QĐ"), NOW));
    }

    private void centre(CentreCommand command) {
        original.jdbi.useTransaction(handle -> assertThat(original.centres
                        .handle(
                                handle,
                                command.centreId(),
                                command,
                                OptionalInt.empty(),
                                EmptyCatalog.EDITOR.withSubject(command.code()))
                        .appended())
                .isNotEmpty());
    }

    private void changeAgencies() {
        UUID delegation = UUID.randomUUID();
        agency(new ChangeCompetence(
                "H26.STP",
                new Change(NEW_YEAR, new Competence(List.of("ARCHIVE"), List.of("01"), List.of("Hộ tịch")), "1/QĐ"),
                NOW));
        agency(new DelegateCompetence(
                "G01.01",
                new Delegation(
                        delegation,
                        "G01.01.00004",
                        List.of("PROVINCE_POLICE"),
                        List.of("01"),
                        null,
                        LocalDate.of(2026, 1, 1),
                        NEW_YEAR,
                        "2/QĐ"),
                NOW));
        agency(new DescribeAgency(
                "G01.01.00004",
                new Described(
                        LocalDate.of(2026, 1, 1),
                        new Agency.Description(
                                "Công an phường Ba Đình (mới)",
                                "New Police of Ba Đình Ward",
                                AgencyKind.COMMUNE_POLICE,
                                AgencyLevel.COMMUNE,
                                "G01.01"),
                        "5/QĐ"),
                NOW));
        agency(new DelegateCompetence(
                "G01.01",
                new Delegation(
                        UUID.randomUUID(),
                        "G01.01.00008",
                        List.of("PROVINCE_POLICE"),
                        List.of("00008"),
                        List.of("Cư trú, hộ tịch"),
                        LocalDate.of(2026, 8, 1),
                        LocalDate.of(2026, 9, 1),
                        "6/QĐ"),
                NOW));
        agency(new EndDelegation("G01.01", delegation, LocalDate.of(2026, 6, 1), "3/QĐ", NOW));
        agency(new DissolveAgency(
                "G01.01.00008",
                new End(
                        NEW_YEAR,
                        List.of("G01.01"),
                        List.of(new Takeover("G01.01", List.of("COMMUNE_POLICE"), null, List.of("Cư trú, hộ tịch"))),
                        "4/QĐ"),
                NOW));
    }

    private void agency(AgencyCommand command) {
        original.jdbi.useTransaction(handle -> assertThat(original.agencies
                        .handle(
                                handle,
                                command.agencyId(),
                                command,
                                OptionalInt.empty(),
                                EmptyCatalog.EDITOR.withSubject(command.code()))
                        .appended())
                .hasSize(1));
    }

    private void changeCalendars() {
        Map<DayOfWeek, List<OfficeHours>> week =
                Map.of(DayOfWeek.MONDAY, List.of(new OfficeHours(LocalTime.of(7, 0), LocalTime.of(11, 30))));
        calendar(new ChangeHours(
                "H42",
                new HoursChange(LocalDate.of(2026, 5, 1), null, week, LocalTime.of(10, 0), DayOfWeek.MONDAY, "5/QĐ"),
                NOW));
        calendar(new AnnounceDays(
                "H50", List.of(new SpecialDay(NEW_YEAR, SpecialDayKind.HOLIDAY, "Ngày hội", "Fair", "6/QĐ")), NOW));
    }

    private void calendar(WorkCalendarCommand command) {
        original.jdbi.useTransaction(handle -> assertThat(original.calendars
                        .handle(
                                handle,
                                command.calendarId(),
                                command,
                                OptionalInt.empty(),
                                EmptyCatalog.EDITOR.withSubject(command.code()))
                        .appended())
                .hasSize(1));
    }

    /** Of a ward divided the people go one way and a part of the land another. */
    private void reorganise() {
        Reorganisation act = new Reorganisation(
                NEW_YEAR,
                "7/NQ",
                List.of(new Ending(
                        "00082",
                        Succession.PARTIAL,
                        List.of(
                                new Part("00083", Share.PART, Share.WHOLE),
                                new Part("00004", Share.PART, Share.NONE)))),
                List.of(new Founding("00083", "Phường Mới", UnitKind.WARD, "01")));
        original.jdbi.useTransaction(handle -> {
            GroupTransaction transaction = new GroupTransaction(handle);
            act.decide(original.units.register(transaction), NOW)
                    .forEach(command -> original.units
                            .in(transaction)
                            .handle(
                                    command.unitId(),
                                    command,
                                    OptionalInt.empty(),
                                    EmptyCatalog.EDITOR.withSubject(
                                            command.beginning().code())));
            transaction.write();
        });
    }
}
