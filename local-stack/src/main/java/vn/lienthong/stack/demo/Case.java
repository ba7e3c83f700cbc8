package vn.lienthong.stack.demo;

import java.time.LocalDateTime;

/**
 * One dossier of the story, and what the script says of it.
 *
 * @param name how the story calls it
 * @param residence code of the commune where the applicant lives
 * @param subjectPlace code of the commune that it is about; null where there is none
 * @param handedIn when, by the clock on the wall in Vietnam
 * @param worked from when on the agencies work on it; null = not within the story
 * @param marks what the applicant answers in the survey, from 1 to 5; 0 = nothing
 */
record Case(
        String name,
        String procedure,
        Centre centre,
        Channel channel,
        String residence,
        String subjectPlace,
        LocalDateTime handedIn,
        LocalDateTime worked,
        Turn turn,
        Fate fate,
        int marks) {
    /** Where the story's dossiers are handed in. */
    enum Centre {
        HOAN_KIEM("H26.00070.TT", "Hoàn Kiếm ward"),
        LONG_BIEN("H26.00145.TT", "Long Biên ward"),
        INTER_WARD_1("H26.002.LP1", "inter-ward centre 1"),
        INTER_WARD_2("H26.002.LP2", "inter-ward centre 2"),
        CITY("H26.TT", "Hà Nội city centre"),
        TRIEU_PHONG("H50.19624.TT", "Triệu Phong commune"),
        QUANG_TRI("H50.TT", "Quảng Trị centre");

        final String code;
        final String place;

        Centre(String code, String place) {
            this.code = code;
            this.place = place;
        }
    }

    enum Channel {
        COUNTER,
        ONLINE,
        POST
    }

    /** What is special about its way. */
    enum Turn {
        NONE,
        /** The agency asks for a paper; the clock stands until it comes, and begins anew. */
        SUPPLEMENT,
        /** The tax notice must be paid; the clock stands meanwhile. */
        PAYMENT,
        /** The agency says whose it is. */
        WRONG_AGENCY,
        /** Late: explained and apologised for. */
        APOLOGY,
        WITHDRAWN,
        NOT_ACCEPTED
    }

    /** How it ends, or stands at the end of the story. */
    enum Fate {
        EARLY,
        ON_TIME,
        LATE,
        OPEN,
        OVERDUE,
        PAUSED,
        WITHDRAWN,
        REFUSED;

        boolean isFinished() {
            return this == EARLY || this == ON_TIME || this == LATE;
        }
    }
}
