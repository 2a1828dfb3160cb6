package io.github.mitform.session.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunksTest {
    @ParameterizedTest(name = "{0} items")
    @ValueSource(ints = {1, 31, 32, 33, 1_023, 1_024, 1_025, 2_100, 40_000})
    void holdWhatAnArrayHolds(int size) {
        var random = new Random(size);
        var array = new Integer[size];
        Chunks<Object> chunks = Chunks.ofNulls(size);
        for (int i = 0; i < 500; i++) {
            int index = random.nextInt(size);
            Integer item = random.nextInt(5) == 0 ? null : i;
            array[index] = item;
            chunks = chunks.with(index, item);
        }
        Chunks<Object> copied = Chunks.of(array);
        for (int i = 0; i < size; i++) {
            assertThat(chunks.get(i)).isEqualTo(array[i]);
            assertThat(copied.get(i)).isEqualTo(array[i]);
        }
    }

    @Test
    void ofNothingAreEmpty() {
        assertThat(Chunks.of(new String[0])).isNotNull();
        assertThat(Chunks.<String>ofNulls(0)).isNotNull();
    }

    @Test
    void stayAsTheyAreWhenACopyChanges() {
        var items = new Integer[100];
        Arrays.fill(items, 7);
        var before = Chunks.of(items);
        var after = before.with(50, 8);
        assertThat(before.get(50)).isEqualTo(7);
        assertThat(after.get(50)).isEqualTo(8);
        assertThat(after.get(49)).isEqualTo(7);
    }

    @Test
    void ranksComeOutInOrderEachOnce() {
        var random = new Random(1);
        for (int round = 0; round < 200; round++) {
            var queue = new RankQueue();
            var expected = new TreeSet<Integer>();
            for (int i = random.nextInt(50); i > 0; i--) {
                int rank = random.nextInt(30);
                queue.add(rank);
                expected.add(rank);
            }
            for (int rank : expected) {
                assertThat(queue.poll()).isEqualTo(rank);
            }
            assertThat(queue.isEmpty()).isTrue();
        }
    }
}
