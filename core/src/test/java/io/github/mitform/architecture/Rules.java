package io.github.mitform.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What every module of the library keeps to. */
public final class Rules {
    private Rules() {}

    /** A pure function gives the same result tomorrow: it gets a clock handed in and never looks at one by itself. */
    public static ArchCondition<JavaClass> readAClock() {
        return call("read a clock or what the machine is set to", target -> {
            var owner = target.getOwner();
            return owner.getPackageName().startsWith("java.time")
                            && target.getName().equals("now")
                            && target.getRawParameterTypes().stream().noneMatch(type(java.time.Clock.class))
                    || owner.isEquivalentTo(java.time.Clock.class) && isNamed(target, "system", "tick")
                    || owner.isEquivalentTo(java.time.InstantSource.class) && isNamed(target, "system")
                    || owner.isEquivalentTo(System.class) && isNamed(target, "currentTimeMillis", "nanoTime")
                    || owner.isEquivalentTo(java.util.Date.class) && isBareConstructor(target)
                    || owner.isAssignableTo(java.util.Calendar.class) && isNamed(target, "getInstance")
                    || owner.isEquivalentTo(java.time.ZoneId.class) && isNamed(target, "systemDefault")
                    || owner.isEquivalentTo(TimeZone.class) && isNamed(target, "getDefault")
                    || owner.isEquivalentTo(Locale.class) && isNamed(target, "getDefault");
        });
    }

    /** Chance comes in as a seeded {@link RandomGenerator}, so that a draw can be repeated and checked. */
    public static ArchCondition<JavaClass> drawUnseeded() {
        return call("draw without a seed", target -> {
            var owner = target.getOwner();
            return owner.isEquivalentTo(Math.class) && isNamed(target, "random")
                    || owner.isEquivalentTo(StrictMath.class) && isNamed(target, "random")
                    || owner.isEquivalentTo(UUID.class) && isNamed(target, "randomUUID")
                    || owner.isEquivalentTo(Collections.class)
                            && isNamed(target, "shuffle")
                            && target.getRawParameterTypes().size() == 1
                    || owner.isEquivalentTo(RandomGenerator.class) && isNamed(target, "getDefault", "of")
                    || owner.isEquivalentTo(RandomGeneratorFactory.class)
                            && isNamed(target, "create")
                            && target.getRawParameterTypes().isEmpty()
                    || owner.isAssignableTo(RandomGenerator.class) && isBareConstructor(target)
                    || owner.isAssignableTo(java.security.SecureRandom.class)
                    || owner.isEquivalentTo(java.util.concurrent.ThreadLocalRandom.class);
        });
    }

    /** The host decides how many threads there are. */
    public static ArchCondition<JavaClass> startThreads() {
        return call("start threads", target -> {
            var owner = target.getOwner();
            return owner.isAssignableTo(Thread.class)
                    || owner.isAssignableTo(Executor.class)
                    || owner.isEquivalentTo(java.util.concurrent.Executors.class)
                    || owner.isEquivalentTo(java.util.Timer.class)
                    || owner.isAssignableTo(CompletableFuture.class)
                            && target.getName().endsWith("Async")
                    || owner.isAssignableTo(Collection.class) && isNamed(target, "parallelStream")
                    || owner.isAssignableTo(BaseStream.class) && isNamed(target, "parallel");
        });
    }

    /** Files, streams, sockets, databases and the console; exceptions that others throw may be named. */
    public static ArchCondition<JavaClass> doInputOrOutput() {
        var harmless =
                Set.of(Serializable.class.getName(), IOException.class.getName(), UncheckedIOException.class.getName());
        return dependOnClassesThat(resideInAnyPackage(
                                "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
                        .and(describe("do more than mark", type -> !harmless.contains(type.getName()))))
                .as("do input or output");
    }

    /** What a package keeps in a subpackage called {@code internal} is for that package alone. */
    public static ArchCondition<JavaClass> useInternalsOfOthers() {
        return new ArchCondition<>("use internals of another package") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    var used = dependency.getTargetClass().getPackageName() + ".";
                    var at = used.indexOf(".internal.");
                    if (at >= 0 && used.startsWith("io.github.mitform.")) {
                        var stranger = !(user.getPackageName() + ".").startsWith(used.substring(0, at + 1));
                        events.add(new SimpleConditionEvent(dependency, stranger, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** Nothing is null unless the signature says so, in every package. */
    public static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package whose package-info is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + (marked ? " is" : " is not") + " @NullMarked"));
            }
        };
    }

    private static ArchCondition<JavaClass> call(String description, Predicate<CodeUnitAccessTarget> predicate) {
        // Accesses, not calls: Instant::now reads the clock just as Instant.now() does.
        return accessTargetWhere(describe(
                        description,
                        access -> access.getTarget() instanceof CodeUnitAccessTarget target && predicate.test(target)))
                .as(description);
    }

    private static boolean isBareConstructor(CodeUnitAccessTarget target) {
        return target.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty();
    }

    private static boolean isNamed(CodeUnitAccessTarget target, String... beginnings) {
        return Stream.of(beginnings).anyMatch(target.getName()::startsWith);
    }
}
