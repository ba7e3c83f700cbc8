package vn.lienthong.intake.reception;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.Channel;
import vn.lienthong.intake.IntakeProblem;
import vn.lienthong.intake.dossier.Submission;
import vn.lienthong.intake.procedure.Papers;
import vn.lienthong.intake.procedure.PinnedProcedure;
import vn.lienthong.mirror.Catalog;

/** Holds what is handed in against the catalog of the day; nothing is looked up outside this process. */
@Singleton
class Submissions {
    private final Caller caller;

    Submissions(Caller caller) {
        this.caller = caller;
    }

    /** The submission, if it may be made by this caller now; refused with what is wrong first. */
    Submission checked(Catalog catalog, SubmissionRequest request, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.VIETNAM);
        PinnedProcedure procedure = PinnedProcedure.inForce(catalog, request.procedure(), today);
        ReceivingCentre centre = ReceivingCentre.open(catalog, request.centre(), today);
        requireCaller(request);
        if (!procedure.published().channels().contains(request.channel())) {
            throw new Refused(IntakeProblem.CHANNEL_NOT_ALLOWED, request.channel(), request.procedure())
                    .at("/channel", "channel.not-allowed");
        }
        centre.requireChannel(request.channel());
        centre.requireServing(Places.checked(catalog, request, procedure, today));
        return new Submission(
                procedure.code(),
                procedure.version(),
                procedure.processVersion(),
                request.channel(),
                request.centre(),
                request.residence(),
                request.subjectPlace(),
                Papers.complete(request.components(), procedure),
                now);
    }

    /** Citizens hand in online, officers take in what comes to their own centre over the counter or by post. */
    private void requireCaller(SubmissionRequest request) {
        boolean online = request.channel() == Channel.ONLINE;
        if (!caller.has(online ? Roles.CITIZEN : Roles.RECEIVING_OFFICER)) {
            throw new Refused(IntakeProblem.CHANNEL_NOT_OPEN_TO_CALLER, request.channel())
                    .at("/channel", "channel.not-open-to-caller");
        }
        if (!online) {
            caller.requireAgency(request.centre());
        }
    }
}
