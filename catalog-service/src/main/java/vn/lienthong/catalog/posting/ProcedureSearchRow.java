package vn.lienthong.catalog.posting;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;

/**
 * A published version of a procedure, to be searched for.
 *
 * @param entry the code and the version's place in the procedure's stream
 */
record ProcedureSearchRow(
        String entry,
        String code,
        int streamVersion,
        String nameVi,
        String nameEn,
        String fieldVi,
        String fieldEn,
        List<String> levels,
        Limit processingLimit,
        Long feeVnd,
        List<Channel> channels,
        LocalDate validFrom,
        LocalDate validTo) {}
