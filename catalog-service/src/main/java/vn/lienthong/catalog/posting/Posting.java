package vn.lienthong.catalog.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import vn.lienthong.catalog.procedure.OnceOnly;
import vn.lienthong.catalog.procedure.OnceOnly.HandedOn;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.ApplicantKind;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.Fee;
import vn.lienthong.events.catalog.ProcedureEvent.LegalBasis;
import vn.lienthong.events.catalog.ProcedureEvent.OnlineLevel;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.ResultDocument;
import vn.lienthong.events.catalog.ProcedureEvent.Text;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.process.PromisedLimit;

/**
 * The public posting of a procedure. What was not announced is absent.
 *
 * @param on the day that it holds for
 * @param version names the version, as dossiers pin it
 * @param limit the time limit of the law; {@code promise} is the office's own, shorter one
 * @param feeVnd in đồng, where there are no {@code fees} by case in force on the day
 * @param filing for each channel what it takes and costs
 * @param members the procedures of an interconnected group
 * @param handedOn papers that nobody brings, for one procedure of the group makes them for another
 * @param numberOfSets how many sets of papers are handed in; absent where nobody announced it
 * @param conditions empty where there are none
 * @param validTo first day no longer in force
 * @param receivable whether a dossier can be handed in for it on the day
 * @param steps in words for the public, of what {@code process} says
 * @param stepsNote the same in words, where no process was approved for the day
 * @param process components and steps; absent where none was approved for the day
 * @param missing what Decree 63/2010, article 8.2, and Decree 224/2026 want posted and nobody announced
 * @param unknown what they want posted if the procedure has it, while nothing says whether it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Posting(
        String code,
        LocalDate on,
        int version,
        String nameVi,
        String nameEn,
        String fieldVi,
        String fieldEn,
        List<String> levels,
        List<ApplicantKind> applicants,
        String responsibleAgency,
        Limit limit,
        String limitNote,
        Limit promise,
        Long feeVnd,
        String feeNote,
        List<Fee> fees,
        List<Channel> channels,
        List<Filing> filing,
        OnlineLevel onlineLevel,
        String partialReason,
        boolean interconnected,
        List<ListedMember> members,
        List<HandedOn> handedOn,
        Integer numberOfSets,
        List<ResultDocument> results,
        List<Text> conditions,
        List<LegalBasis> legalBases,
        List<String> keywords,
        List<String> lifeEvents,
        LocalDate validFrom,
        LocalDate validTo,
        String announcingDecision,
        Decision decision,
        boolean receivable,
        List<PostedStep> steps,
        String stepsNote,
        Process process,
        List<PostedPart> missing,
        List<PostedPart> unknown) {
    /** How a dossier is handed in, what that takes and costs. @param fees in force on the day for dossiers handed in so */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Filing(Channel channel, Limit limit, Limit promise, List<Fee> fees) {}

    /** A procedure of a group; without names where none is in force under the code. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ListedMember(String code, String nameVi, String nameEn) {
        private static ListedMember of(String code, Catalog catalog, LocalDate day) {
            return catalog.procedure(code)
                    .flatMap(procedure -> procedure.versionOn(day))
                    .map(published -> new ListedMember(
                            code,
                            published.version().nameVi(),
                            published.version().nameEn()))
                    .orElseGet(() -> new ListedMember(code, null, null));
        }
    }

    /** @param doers who does its steps at the office where it is posted */
    static Posting of(Announced announced, Catalog catalog, Doers doers) {
        ProcedureVersion version = announced.version();
        LocalDate day = announced.day();
        return new Posting(
                announced.procedure().code(),
                day,
                announced.published().streamVersion(),
                version.nameVi(),
                version.nameEn(),
                version.fieldVi(),
                version.fieldEn(),
                version.levels(),
                detail(announced, ProcedureDetails::applicants),
                version.responsibleAgency(),
                version.limit(),
                version.limitNote(),
                detail(announced, ProcedureDetails::promise),
                version.feeVnd(),
                version.feeNote(),
                announced.details().isPresent() ? announced.fees() : null,
                version.channels(),
                version.channels().stream()
                        .map(channel -> filing(announced, channel))
                        .toList(),
                detail(announced, ProcedureDetails::onlineLevel),
                detail(announced, ProcedureDetails::partialReason),
                version.interconnected(),
                announced.members().stream()
                        .map(member -> ListedMember.of(member.procedure(), catalog, day))
                        .toList(),
                handedOn(announced, catalog),
                detail(announced, details -> details.numberOfSets() == 0 ? null : details.numberOfSets()),
                detail(announced, ProcedureDetails::results),
                detail(announced, ProcedureDetails::conditions),
                detail(announced, ProcedureDetails::legalBases),
                detail(announced, ProcedureDetails::keywords),
                detail(announced, ProcedureDetails::lifeEvents),
                version.validFrom(),
                announced.procedure().endOf(announced.published()).orElse(null),
                version.announcingDecision(),
                announced.published().decision(),
                announced.process().isPresent(),
                PostedStep.all(announced, doers),
                announced.process().isPresent() ? null : version.stepsNote(),
                announced.process().orElse(null),
                PostedPart.missing(announced),
                PostedPart.unknown(announced));
    }

    private static List<HandedOn> handedOn(Announced announced, Catalog catalog) {
        return announced
                .group()
                .map(group -> OnceOnly.of(group, member -> catalog.papers(member, announced.day()))
                        .handedOn())
                .orElse(List.of());
    }

    private static <T> T detail(Announced announced, Function<ProcedureDetails, T> part) {
        return announced.details().map(part).orElse(null);
    }

    private static Filing filing(Announced announced, Channel channel) {
        List<Fee> fees = announced.fees().stream()
                .filter(fee -> fee.channel() == null || fee.channel() == channel)
                .toList();
        PromisedLimit time = PromisedLimit.of(announced.version(), channel);
        return new Filing(channel, time.limit(), time.promise(), fees);
    }
}
