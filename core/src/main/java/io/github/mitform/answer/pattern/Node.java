package io.github.mitform.answer.pattern;

import java.util.List;

/** A pattern as it is written, before its repetitions are written out. */
sealed interface Node {
    /** For repetitions without an upper end. */
    int NO_END = -1;

    /** Returns how many steps it takes; more than an int can hold is {@link Integer#MAX_VALUE}. */
    long size();

    void writeTo(Steps steps);

    record One(CharacterSet set) implements Node {
        @Override
        public long size() {
            return 1;
        }

        @Override
        public void writeTo(Steps steps) {
            steps.take(set);
        }
    }

    record Sequence(List<Node> parts) implements Node {
        @Override
        public long size() {
            return parts.stream().mapToLong(Node::size).sum();
        }

        @Override
        public void writeTo(Steps steps) {
            parts.forEach(part -> part.writeTo(steps));
        }
    }

    record Either(Node left, Node right) implements Node {
        @Override
        public long size() {
            return left.size() + right.size() + 2;
        }

        @Override
        public void writeTo(Steps steps) {
            int fork = steps.fork();
            left.writeTo(steps);
            int leave = steps.fork();
            steps.join(fork, fork + 1, steps.next());
            right.writeTo(steps);
            steps.join(leave, steps.next(), steps.next());
        }
    }

    record Repeated(Node part, int least, int most) implements Node {
        @Override
        public long size() {
            // Repeating nothing gives no step, but takes time to write out.
            long inside = Math.max(1, part.size());
            return most == NO_END ? inside * (least + 1L) + 2 : inside * most + (most - least);
        }

        @Override
        public void writeTo(Steps steps) {
            for (int i = 0; i < least; i++) {
                part.writeTo(steps);
            }
            if (most == NO_END) {
                int fork = steps.fork();
                part.writeTo(steps);
                int back = steps.fork();
                steps.join(back, fork, fork);
                steps.join(fork, fork + 1, steps.next());
                return;
            }
            var forks = new int[most - least];
            for (int i = 0; i < forks.length; i++) {
                forks[i] = steps.fork();
                part.writeTo(steps);
            }
            for (int fork : forks) {
                steps.join(fork, fork + 1, steps.next());
            }
        }
    }
}
