package dev.authscope.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersistentMapTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5 })
    void behavesLikeASortedMapUnderAnyMixOfPutsAndRemovals(long seed) {
        Random random = new Random(seed);
        TreeMap<Integer, Integer> expected = new TreeMap<>();
        PersistentMap<Integer, Integer> map = PersistentMap.empty();
        for (int i = 0; i < 5_000; i++) {
            int key = random.nextInt(400);
            if (random.nextInt(3) == 0) {
                expected.remove(key);
                map = map.without(key);
            } else {
                expected.put(key, i);
                map = map.with(key, i);
            }
            assertThat(map.size()).isEqualTo(expected.size());
        }
        assertThat(map.keys()).containsExactlyElementsOf(expected.keySet());
        assertThat(map.values()).containsExactlyElementsOf(expected.values());
        assertThat(map.last()).isEqualTo(expected.lastEntry().getValue());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12 })
    void anOlderMapStaysAsItWasWhateverIsMadeOfIt(long seed) {
        Random random = new Random(seed);
        PersistentMap<Integer, Integer> map = PersistentMap.empty();
        List<PersistentMap<Integer, Integer>> moments = new ArrayList<>();
        List<TreeMap<Integer, Integer>> copies = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            map = random.nextInt(4) == 0 ? map.without(random.nextInt(60)) : map.with(random.nextInt(60), i);
            TreeMap<Integer, Integer> copy = new TreeMap<>();
            map.forEach(copy::put);
            moments.add(map);
            copies.add(copy);
        }
        for (int i = 0; i < moments.size(); i++) {
            assertThat(moments.get(i).keys()).containsExactlyElementsOf(copies.get(i).keySet());
            assertThat(moments.get(i).values()).containsExactlyElementsOf(copies.get(i).values());
        }
    }
}
