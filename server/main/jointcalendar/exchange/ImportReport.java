package jointcalendar.exchange;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param createdOrganisations short names, in the order of their first mention
 * @param problems every row that cannot be taken; where there is one, nothing was stored
 */
public record ImportReport(
        int added, int changed, int unchanged, List<String> createdOrganisations, List<Problem> problems) {
    /**
     * Why a row cannot be taken.
     *
     * @param line of the file, from 1; where a row spans several, the first
     */
    public record Problem(long line, String reason) {}

    static ImportReport refused(List<Problem> problems) {
        return new ImportReport(0, 0, 0, List.of(), problems);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }
}
