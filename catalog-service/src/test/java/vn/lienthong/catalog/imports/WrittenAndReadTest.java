package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import vn.lienthong.catalog.agency.Agency.Beginning;
import vn.lienthong.catalog.agency.Agency.Change;
import vn.lienthong.catalog.agency.Agency.Competence;
import vn.lienthong.catalog.agency.Agency.Delegation;
import vn.lienthong.catalog.agency.Agency.Described;
import vn.lienthong.catalog.agency.Agency.End;
import vn.lienthong.catalog.agency.Agency.Ended;
import vn.lienthong.catalog.agency.Agency.Existing;
import vn.lienthong.catalog.agency.Agency.Known;
import vn.lienthong.catalog.calendar.WorkCalendar.Hours;
import vn.lienthong.catalog.calendar.WorkCalendar.HoursChange;
import vn.lienthong.catalog.centre.OneStopCentre.Description;
import vn.lienthong.catalog.centre.OneStopCentre.Later;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.catalog.centre.OneStopCentre.Reception;
import vn.lienthong.catalog.imports.AgencyDescriptionFile.StatedName;
import vn.lienthong.catalog.imports.CompetenceChangeFile.StatedChange;
import vn.lienthong.catalog.imports.HolidayFile.StatedHoliday;
import vn.lienthong.catalog.unit.AdministrativeUnit;
import vn.lienthong.catalog.unit.UnitRegister.Entry;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.AgencyEvent.Takeover;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.Desk;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
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
import vn.lienthong.events.catalog.WorkCalendarEvent.ScopeTime;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDay;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDayKind;

/** What an entry of a file says, it says the same when it is written and read again. */
class WrittenAndReadTest {
    private static final Documents DOCUMENTS = new Documents(new ObjectMapper().registerModule(new JavaTimeModule()));
    private static final LocalDate EARLY = LocalDate.of(2004, 8, 1);

    @Property(tries = 200)
    void units(@ForAll("aUnit") Entry unit) {
        isTheSame(new UnitFile(null), unit);
    }

    @Property(tries = 200)
    void agencies(@ForAll("anAgency") Known agency) {
        isTheSame(new AgencyFile(null, null), agency);
    }

    @Property(tries = 100)
    void changes_of_competences(@ForAll("aCompetence") Competence competence, @ForAll("aDay") LocalDate from) {
        isTheSame(
                new CompetenceChangeFile(null, null),
                new StatedChange("H26.STP", new Change(from, competence, "1/QĐ"), null));
    }

    @Property(tries = 100)
    void names_of_agencies(@ForAll("anAgency") Known agency, @ForAll("aDay") LocalDate from) {
        isTheSame(
                new AgencyDescriptionFile(null),
                new StatedName("H26.STP", new Described(from, agency.beginning().description(), "1/QĐ"), null));
    }

    @Property(tries = 100)
    void delegations(@ForAll("aDelegation") Delegation delegation) {
        isTheSame(new DelegationFile(null, null), new StatedDelegation("H26.STP", delegation));
    }

    @Property(tries = 200)
    void centres(@ForAll("aCentre") StatedCentre centre) {
        isTheSame(new CentreFile(null, null), centre);
    }

    @Property(tries = 200)
    void descriptions(@ForAll("aDescription") Description description, @ForAll("aDay") LocalDate from) {
        isTheSame(
                new DescriptionFile(null),
                new StatedDescription("H26.TT", new UntilNext<>(from, null, description), "1/QĐ"));
    }

    @Property(tries = 100)
    void receptions(@ForAll("aReception") Reception reception, @ForAll("aDay") LocalDate from) {
        isTheSame(
                new ReceptionFile(null, null),
                new StatedReception("H26.TT", new UntilNext<>(from, null, reception), "1/QĐ"));
    }

    @Property(tries = 100)
    void desks(@ForAll("aDesk") StatedDesk desk) {
        isTheSame(new DeskFile(null, null), desk);
    }

    @Property(tries = 200)
    void versions_of_procedures(
            @ForAll("aVersion") ProcedureVersion version,
            @ForAll("aDay") LocalDate decided,
            @ForAll("anItem") String who) {
        Decision decision =
                version.announcingDecision() == null ? null : new Decision(version.announcingDecision(), decided, who);
        isTheSame(new ProcedureFile(null, null), new StatedVersion("1.001193", version, decision));
    }

    @Property(tries = 100)
    void days_off(@ForAll("aSpecialDay") SpecialDay day) {
        isTheSame(new HolidayFile(null), StatedHoliday.of("H42", day));
    }

    @Property(tries = 100)
    void calendars(@ForAll("aCalendar") StatedCalendar calendar) {
        isTheSame(new CalendarFile(DOCUMENTS, null, null), calendar);
    }

    @Property(tries = 100)
    void an_item_of_a_list_with_a_control_character_is_refused(
            @ForAll("anItem") String item, @ForAll @CharRange(from = '\u0000', to = '\u001f') char control) {
        Columns<List<String>> words = Columns.<List<String>>none().with("words", said -> said);
        Row row = new Row(words.write(List.of("a", item + control + item)), words);

        assertThatExceptionOfType(RowUnfit.class)
                .isThrownBy(() -> row.list("words"))
                .satisfies(unfit -> assertThat(unfit.finding().textKey()).isEqualTo("row.no-list-item"));
    }

    @Property(tries = 100)
    void blanks_around_a_text_say_nothing(@ForAll("aText") String text, @ForAll("blanks") String blanks) {
        Columns<String> names = Columns.<String>none().with("name", said -> said);

        assertThat(new Row(names.write(blanks + text + blanks), names).text("name"))
                .isEqualTo(text);
    }

    @Provide
    Arbitrary<String> anItem() {
        return item();
    }

    @Provide
    Arbitrary<String> aText() {
        return text();
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.strings().withChars(" \t\n\u00a0\u200b\ufeff").ofMaxLength(4);
    }

    private static <T> void isTheSame(CatalogFile<T> file, T said) {
        assertThat(file.read(file.write(said))).isEqualTo(said);
    }

    @Provide
    Arbitrary<Entry> aUnit() {
        Arbitrary<AdministrativeUnit.Beginning> beginnings = Combinators.combine(
                        text(),
                        Arbitraries.of(UnitKind.WARD, UnitKind.COMMUNE, UnitKind.SPECIAL_ZONE),
                        optional(aDay()),
                        optional(parts()),
                        optional(text()))
                .as((name, kind, from, madeOf, basis) ->
                        new AdministrativeUnit.Beginning("00082", name, kind, "01", from, madeOf, basis));
        Arbitrary<Optional<AdministrativeUnit.End>> ends = Combinators.combine(optional(parts()), optional(text()))
                .as((parts, basis) -> new AdministrativeUnit.End(
                        LocalDate.of(2999, 1, 1), List.of("00083", "00004"), Succession.PARTIAL, parts, basis))
                .optional();
        return Combinators.combine(beginnings, ends).as(Entry::new);
    }

    @Provide
    Arbitrary<Known> anAgency() {
        Arbitrary<Beginning> beginnings = Combinators.combine(
                        text(),
                        Arbitraries.of(AgencyKind.class),
                        Arbitraries.of(AgencyLevel.class),
                        aCompetence(),
                        optional(text()),
                        optional(aDay()),
                        optional(text()))
                .as((name, kind, level, competence, parent, from, basis) ->
                        new Beginning("H26.STP", name, name, kind, level, competence, parent, parent, from, basis));
        Arbitrary<Takeover> takeovers = Combinators.combine(
                        optional(names()),
                        optional(codes()),
                        optional(item().list().ofMaxSize(2)))
                .as((roles, units, fields) -> new Takeover("H26.02", roles, units, fields));
        Arbitrary<Optional<End>> ends = Combinators.combine(
                        names(), optional(takeovers.list().ofMinSize(1).ofMaxSize(2)), optional(text()))
                .as((others, taken, basis) -> new End(
                        LocalDate.of(2999, 1, 1),
                        Stream.concat(Stream.of("H26.02"), others.stream()).toList(),
                        taken,
                        basis))
                .optional();
        return Combinators.combine(beginnings, ends)
                .as((beginning, end) ->
                        end.<Known>map(gone -> new Ended(beginning, gone)).orElseGet(() -> new Existing(beginning)));
    }

    @Provide
    Arbitrary<Competence> aCompetence() {
        return Combinators.combine(
                        names(), codes(), optional(item().list().ofMinSize(1).ofMaxSize(3)))
                .as(Competence::new);
    }

    @Provide
    Arbitrary<Delegation> aDelegation() {
        return Combinators.combine(
                        Arbitraries.create(UUID::randomUUID),
                        names().filter(names -> !names.isEmpty()),
                        optional(codes().filter(codes -> !codes.isEmpty())),
                        optional(item().list().ofMinSize(1).ofMaxSize(3)),
                        aDay(),
                        text())
                .as((id, roles, units, fields, from, basis) ->
                        new Delegation(id, "G01.01", roles, units, fields, from, from.plusDays(30), basis));
    }

    @Provide
    Arbitrary<StatedCentre> aCentre() {
        Arbitrary<ServedUnit> served = Combinators.combine(optional(aDay()), optional(aDay()))
                .as((from, to) -> new ServedUnit("00082", from, to));
        return Combinators.combine(
                        text(),
                        Arbitraries.of(CentreKind.class),
                        served.list().ofMaxSize(3),
                        Arbitraries.of(true, false),
                        optional(Arbitraries.doubles().between(-90, 90).ofScale(6)),
                        optional(text()),
                        aDay(),
                        optional(aReception()))
                .as((name, kind, serves, wide, degrees, phone, opened, reception) -> new StatedCentre(
                        new Opening(
                                "H26.TT", name, name, kind, "01", serves, wide, name, degrees, degrees, "VN", phone,
                                opened, phone),
                        Optional.of(opened.plusDays(1)),
                        Optional.ofNullable(reception)
                                .map(arranged -> new StatedReception(
                                        "H26.TT", new UntilNext<>(opened.plusDays(3), null, arranged), phone)),
                        Later.NOTHING));
    }

    @Provide
    Arbitrary<Description> aDescription() {
        Arbitrary<Double> degrees =
                optional(Arbitraries.doubles().between(-90, 90).ofScale(6));
        return Combinators.combine(text(), text(), text(), degrees, degrees, optional(text()))
                .as(Description::new);
    }

    @Provide
    Arbitrary<Reception> aReception() {
        return Combinators.combine(
                        optional(names().filter(names -> !names.isEmpty())),
                        Arbitraries.of(Channel.class).set().ofMinSize(1),
                        Arbitraries.of(true, false),
                        optional(weeks().filter(week -> week.values().stream().noneMatch(List::isEmpty))))
                .as((agencies, channels, online, week) ->
                        new Reception(agencies, channels.stream().sorted().toList(), online, week));
    }

    @Provide
    Arbitrary<StatedDesk> aDesk() {
        Arbitrary<List<String>> lists = item().list().ofMinSize(1).ofMaxSize(2);
        Arbitrary<Optional<Desk>> desks = Combinators.combine(text(), optional(lists), optional(lists))
                .as((name, agencies, fields) -> new Desk("Q1", name, name, agencies, fields))
                .optional();
        return Combinators.combine(desks, aDay(), optional(text()))
                .as((desk, from, basis) ->
                        new StatedDesk("H26.TT", new UntilNext<>(from, null, desk), basis, List.of()));
    }

    @Provide
    Arbitrary<ProcedureDetails> aDetails() {
        Arbitrary<Text> texts = Combinators.combine(text(), text()).as(Text::new);
        Arbitrary<Fee> fees = Combinators.combine(
                        Arbitraries.of(FeeKind.class),
                        optional(texts),
                        optional(Arbitraries.of(Channel.class)),
                        optional(Arbitraries.longs().between(0, 1_000_000)),
                        optional(aDay()))
                .as((kind, applies, channel, amount, from) ->
                        new Fee(kind, applies, channel, amount, applies, from, null));
        return Combinators.combine(
                        Arbitraries.of(ApplicantKind.class)
                                .list()
                                .uniqueElements()
                                .ofMinSize(1),
                        optional(Arbitraries.of(OnlineLevel.class)),
                        optional(Arbitraries.integers().between(1, 9).map(Limit::workingDays)),
                        fees.list().ofMaxSize(2),
                        texts.list().ofMaxSize(2),
                        item().list().ofMaxSize(2))
                .as((applicants, online, promise, asked, conditions, words) -> new ProcedureDetails(
                        applicants,
                        online,
                        words.isEmpty() ? null : words.getFirst(),
                        promise,
                        2,
                        asked,
                        words.stream()
                                .map(word -> new ResultDocument("KQ1", word, word, 12))
                                .toList(),
                        words.stream()
                                .map(word -> new LegalBasis(word, word, EARLY))
                                .toList(),
                        conditions,
                        words,
                        List.of("BIRTH"),
                        promise == null ? null : List.of(new ChannelTime(Channel.ONLINE, Limit.sameDay(), promise))));
    }

    @Provide
    Arbitrary<ProcedureVersion> aVersion() {
        Arbitrary<Limit> limits = Arbitraries.of(Limit.Unit.class)
                .map(unit -> unit == Limit.Unit.SAME_DAY ? Limit.sameDay() : new Limit(7, unit));
        return Combinators.combine(
                        text(),
                        limits,
                        optional(text()),
                        optional(Arbitraries.longs().between(0, 1_000_000)),
                        Arbitraries.of(Channel.class).set().ofMinSize(1),
                        optional(aDetails()),
                        optional(aDay()))
                .as((name, limit, note, fee, channels, details, from) -> new ProcedureVersion(
                        name,
                        name,
                        name,
                        name,
                        List.of("PROVINCE", "COMMUNE"),
                        name,
                        limit,
                        note,
                        fee,
                        note,
                        List.copyOf(channels),
                        details == null,
                        from,
                        from == null ? null : from.plusDays(30),
                        note,
                        details,
                        note));
    }

    @Provide
    Arbitrary<SpecialDay> aSpecialDay() {
        return Combinators.combine(aDay(), Arbitraries.of(SpecialDayKind.class), text())
                .as((date, kind, name) -> new SpecialDay(date, kind, name, name, name));
    }

    @Provide
    Arbitrary<StatedCalendar> aCalendar() {
        Arbitrary<Map<DayOfWeek, List<OfficeHours>>> weeks = weeks();
        Arbitrary<HoursChange> changes = Combinators.combine(aDay(), optional(aDay()), weeks, minutes(), text())
                .as((from, to, week, cutOff, basis) ->
                        new HoursChange(from, to, week, cutOff, DayOfWeek.MONDAY, basis));
        Arbitrary<ScopeTime> times =
                Combinators.combine(optional(aDay()), optional(aDay())).as((from, to) -> new ScopeTime("45", from, to));
        return Combinators.combine(
                        text(),
                        codes(),
                        optional(times.list().ofMinSize(1).ofMaxSize(2)),
                        weeks,
                        minutes(),
                        changes.list().ofMaxSize(2))
                .as((name, scope, scopeTimes, week, cutOff, changed) -> new StatedCalendar(
                        "VN",
                        new Hours(name, scope, scopeTimes, "Asia/Ho_Chi_Minh", week, cutOff, DayOfWeek.FRIDAY),
                        changed));
    }

    @Provide
    Arbitrary<LocalDate> aDay() {
        return Arbitraries.integers().between(0, 20_000).map(EARLY::plusDays);
    }

    private static Arbitrary<List<Part>> parts() {
        Arbitrary<Share> shares = Arbitraries.of(Share.class);
        return Combinators.combine(shares, shares)
                .as((area, population) -> new Part("00083", area, population))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Arbitrary<Map<DayOfWeek, List<OfficeHours>>> weeks() {
        Arbitrary<OfficeHours> hours = Combinators.combine(minutes(), minutes()).as(OfficeHours::new);
        return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), hours.list().ofMaxSize(2))
                .ofMinSize(1);
    }

    private static Arbitrary<LocalTime> minutes() {
        return Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.of(minute / 60, minute % 60));
    }

    private static Arbitrary<List<String>> names() {
        return Arbitraries.of("ARCHIVE", "COMMUNE_POLICE", "JUSTICE_2").list().ofMaxSize(2);
    }

    private static Arbitrary<List<String>> codes() {
        return Arbitraries.of("01", "271", "00082", "VN").list().ofMaxSize(3);
    }

    private static Arbitrary<String> text() {
        return texts("=+-@'\",;|\n ạĐ09.a");
    }

    /** What stands between the items of a list stands in none, and control characters do not either. */
    private static Arbitrary<String> item() {
        return texts("=+-@'\",; ạĐ09.a");
    }

    private static Arbitrary<String> texts(String characters) {
        return Arbitraries.strings()
                .withChars(characters)
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(text -> !text.isBlank() && text.strip().equals(text));
    }

    private static <T> Arbitrary<T> optional(Arbitrary<T> values) {
        return values.injectNull(0.3);
    }
}
