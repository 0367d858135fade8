package dk.medspil.programme;

import java.util.List;

/**
 * One step of the waterfall.
 *
 * @param units how many reached it, those who went further included
 * @param drops of these, the ones who came no further, by reason; their sum is the fall to the next step
 */
public record WaterfallStep(Step step, long units, List<Drop> drops) {

    /** The step without its reasons if one of them stands for fewer than that; the sum is seen anyway. */
    WaterfallStep withoutSmallDrops(long smallest) {
        boolean small = drops.stream().anyMatch(drop -> drop.units() < smallest);
        return small ? new WaterfallStep(step, units, List.of()) : this;
    }

    /** So many units stopped here for that reason. */
    public record Drop(DropReason reason, long units) {}
}
