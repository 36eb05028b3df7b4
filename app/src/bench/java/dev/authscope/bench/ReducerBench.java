package dev.authscope.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.FlowEvents;
import dev.authscope.flow.History;
import dev.authscope.flow.Reducer;
import dev.authscope.flow.Timeline;
import dev.authscope.flow.World;

/** How fast events become a World, and how long going to any moment of 100 000 events takes. */
public final class ReducerBench {

    private static final int EVENTS = 100_000;
    private static final int ROUNDS = 15;

    private ReducerBench() {}

    public static void main(String[] arguments) {
        Timeline timeline = FlowEvents.random(1, EVENTS);
        List<FlowEvent> events = List.copyOf(timeline.events());
        double[] perSecond = new double[ROUNDS];
        long check = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            World world = World.EMPTY;
            for (FlowEvent event : events) {
                world = Reducer.apply(world, event);
            }
            perSecond[round] = events.size() / ((System.nanoTime() - start) / 1e9);
            check += world.seq();
        }
        print("reducer, events/s, last rounds", Arrays.copyOfRange(perSecond, 5, ROUNDS));
        History history = new History();
        history.follow(timeline);
        history.latest();
        Random random = new Random(2);
        double[] millis = new double[5_000];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            check += history.at(random.nextInt(timeline.size() + 1)).seq();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        print("any moment of " + timeline.size() + " events, ms", millis);
        System.out.println("(control sum " + check + ")");
    }

    static void print(String what, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        System.out.printf("%s: min %.3f, median %.3f, p99 %.3f, max %.3f%n", what, sorted[0], at(sorted, 0.5),
                at(sorted, 0.99), sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }
}
