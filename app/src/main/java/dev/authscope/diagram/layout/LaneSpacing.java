package dev.authscope.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where life lines stand: each as far left as what lies between it and those left of it allows. Collects the widest demand
 * for each pair of lanes, so its cost does not depend on how many messages there are between them.
 */
final class LaneSpacing {

    private final int count;
    private final List<Map<Integer, Double>> demands = new ArrayList<>();

    LaneSpacing(int count) {
        this.count = count;
        for (int i = 0; i < count; i++) {
            demands.add(new HashMap<>());
        }
    }

    /** Demands a distance between two lanes, in either order; one lane with itself demands nothing. */
    void demand(int one, int other, double distance) {
        if (one != other) {
            demands.get(Math.max(one, other)).merge(Math.min(one, other), distance, Math::max);
        }
    }

    /** The places of the life lines, the first at {@code start}. */
    double[] places(double start) {
        double[] places = new double[count];
        for (int lane = 0; lane < count; lane++) {
            double place = start;
            for (Map.Entry<Integer, Double> demand : demands.get(lane).entrySet()) {
                place = Math.max(place, places[demand.getKey()] + demand.getValue());
            }
            places[lane] = Math.ceil(place);
        }
        return places;
    }
}
