package vn.lienthong.stack.demo;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import vn.lienthong.stack.Endpoints;
import vn.lienthong.stack.Stack;
import vn.lienthong.stack.StackProblem;

/** Walks a week's dossiers through a running stack, by the public interfaces alone, and tells what happens. */
final class DemoStory {
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDateTime NEW_APPOINTMENT =
            Script.FIRST_DAY.plusDays(7).atTime(10, 0);

    private final Stack stack;
    private final PrintStream out;
    private final People people;
    private final Api intake;
    private final Latencies latencies;
    private final Counter counter;
    private final Departments departments;
    private final List<CaseProgress> all =
            Script.cases().stream().map(CaseProgress::new).toList();
    private LocalDate today = LocalDate.MIN;

    DemoStory(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
        Endpoints endpoints = stack.endpoints();
        this.people = new People(stack);
        this.intake = people.operatorAt(endpoints.intake());
        Api routing = people.operatorAt(endpoints.routing());
        this.latencies = new Latencies(people, routing);
        this.counter = new Counter(people, people.anybodyAt(endpoints.catalog()), latencies);
        this.departments = new Departments(people, routing, people.operatorAt(endpoints.deadline()));
    }

    /** Plays it to the end; a {@link StackProblem} where it does not come out as scripted. */
    void play() {
        if (!intake.get("/dossiers?limit=1").get("items").isEmpty()) {
            throw new StackProblem(
                    "This stack already holds dossiers, and the story begins with none.",
                    "Start from nothing with ./lienthong demo --fresh (removes all data), or elsewhere with --data-dir.");
        }
        try {
            Script.moments().forEach(this::play);
            moveTo(Script.END);
            new Ending(out, people, stack, departments, latencies, all).tell();
        } catch (StoryBroken broken) {
            throw new StackProblem(
                    "The story did not come out as scripted: " + broken.getMessage(),
                    "The stack is still up: look at ./lienthong status and ./lienthong logs.");
        }
    }

    private void play(LocalDateTime moment) {
        moveTo(moment);
        all.stream().filter(progress -> progress.dossierId != null).forEach(progress -> goOn(progress, moment));
        all.stream()
                .filter(progress -> progress.script.handedIn().equals(moment))
                .forEach(this::handIn);
    }

    private void handIn(CaseProgress progress) {
        Case script = progress.script;
        counter.handIn(progress);
        String receipt = progress.ended
                ? "not accepted: not eligible"
                : "%s, due %s".formatted(progress.code, wall(progress.promisedDue));
        say("%-22s handed in at %s %s: %s".formatted(script.name(), script.centre().place, place(script), receipt));
    }

    private static String place(Case script) {
        String about = script.subjectPlace() == null ? script.residence() : script.subjectPlace();
        return script.channel() == Case.Channel.ONLINE ? "online" : "for a matter of commune " + about;
    }

    private void goOn(CaseProgress progress, LocalDateTime moment) {
        boolean due = progress.script.worked() != null && !moment.isBefore(progress.script.worked());
        if (progress.ended) {
            return;
        }
        if (progress.script.turn() == Case.Turn.APOLOGY) {
            apologise(progress, moment);
        }
        if (due) {
            work(progress, moment);
        }
    }

    private void work(CaseProgress progress, LocalDateTime moment) {
        switch (progress.script.turn()) {
            case NONE, APOLOGY, NOT_ACCEPTED -> finishWhenDecided(progress);
            case WRONG_AGENCY -> refuseFirst(progress);
            case SUPPLEMENT -> supplement(progress, moment);
            case PAYMENT -> payment(progress, moment);
            case WITHDRAWN -> {
                counter.withdraw(progress);
                progress.ended = true;
                say("%-22s withdrawn by the applicant".formatted(progress.script.name()));
            }
        }
    }

    private void finishWhenDecided(CaseProgress progress) {
        if (!departments.work(progress)) {
            return;
        }
        counter.handOut(progress);
        progress.ended = true;
        if (progress.script.marks() > 0) {
            counter.survey(progress, people.anybodyAt(stack.endpoints().satisfaction()));
        }
        String survey = progress.script.marks() > 0 ? ", survey answered: " + progress.script.marks() : "";
        say("%-22s result handed out%s".formatted(progress.script.name(), survey));
    }

    private void refuseFirst(CaseProgress progress) {
        if (progress.turned) {
            finishWhenDecided(progress);
            return;
        }
        departments.refuse(progress);
        progress.turned = true;
        say("%-22s refused by the police of Cửa Nam: it is a matter of Hoàn Kiếm, which gets it"
                .formatted(progress.script.name()));
    }

    private void supplement(CaseProgress progress, LocalDateTime moment) {
        if (!progress.turned) {
            departments.askForPaper(progress);
            progress.turned = true;
            say("%-22s a paper is illegible: the applicant is asked for it, the clock stands"
                    .formatted(progress.script.name()));
        } else if (progress.script.fate() != Case.Fate.PAUSED
                && !moment.isBefore(progress.script.worked().plusDays(1))) {
            counter.bringSupplement(progress);
            say("%-22s the paper is there, the clock begins anew".formatted(progress.script.name()));
            departments.completeAccepted(progress);
            finishWhenDecided(progress);
        }
    }

    private void payment(CaseProgress progress, LocalDateTime moment) {
        if (progress.paidFrom == null && departments.askForPayment(progress)) {
            progress.paidFrom = moment.plusDays(1);
            say("%-22s tax notice: the clock stands until it is paid".formatted(progress.script.name()));
        } else if (progress.paidFrom == null || progress.turned) {
            finishWhenDecided(progress);
        } else if (!moment.isBefore(progress.paidFrom)) {
            counter.pay(progress);
            progress.turned = true;
            say("%-22s paid, the clock goes on".formatted(progress.script.name()));
            departments.completeAccepted(progress);
        }
    }

    /** The morning after it became late. */
    private void apologise(CaseProgress progress, LocalDateTime moment) {
        boolean morningAfter = progress.promisedDue != null
                && moment.atZone(VIETNAM).toInstant().isAfter(Instant.parse(progress.promisedDue));
        if (morningAfter && !progress.apologised) {
            departments.explainAndApologise(
                    progress, NEW_APPOINTMENT.atZone(VIETNAM).toInstant().toString());
            progress.apologised = true;
            say("%-22s is late: explained, and an apology with the new date %s issued"
                    .formatted(progress.script.name(), NEW_APPOINTMENT));
        }
    }

    private void moveTo(LocalDateTime moment) {
        stack.moveTo(moment.atZone(VIETNAM).toInstant());
        if (!moment.toLocalDate().equals(today)) {
            today = moment.toLocalDate();
            out.printf("%n%s %s%n", today.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH), today);
        }
    }

    private void say(String what) {
        String time = stack.now()
                .atZone(VIETNAM)
                .toLocalTime()
                .withSecond(0)
                .withNano(0)
                .toString();
        out.printf("  %s  %s%n", time, what);
    }

    static String wall(String instant) {
        return instant == null
                ? "-"
                : Instant.parse(instant)
                        .atZone(VIETNAM)
                        .toLocalDateTime()
                        .toString()
                        .replace('T', ' ');
    }
}
