package io.github.mitform.session.internal;

import java.util.Arrays;

/** Small numbers that come out in ascending order, each once: a binary heap without boxes. */
final class RankQueue {
    private int[] heap = new int[8];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void add(int rank) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        int at = size++;
        while (at > 0 && heap[(at - 1) / 2] > rank) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = rank;
    }

    /** Takes out the smallest number, with all its doubles. */
    int poll() {
        int smallest = heap[0];
        do {
            removeFirst();
        } while (size > 0 && heap[0] == smallest);
        return smallest;
    }

    private void removeFirst() {
        int last = heap[--size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
    }
}
