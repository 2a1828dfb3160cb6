package io.github.mitform.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.LongData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.core.util.externalizable.DeserializationException;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xform.util.XFormUtils;

/** What is done with JavaRosa, all through its public interface. */
final class JavaRosa {
    static {
        new JavaRosaCoreModule().registerModule();
        // CoreModelModule.registerModule() asks for a storage that nobody needs here; its classes are enough.
        PrototypeManager.registerPrototypes(CoreModelModule.classNames);
        new XFormsModule().registerModule();
    }

    private JavaRosa() {}

    static String session() {
        var form = new XForm();
        for (String step : Workload.LINE) {
            form.input(step, step, step.equals("s1") || step.equals("s7") ? "int" : "string", "");
            switch (step) {
                case "s3" -> form.input("b1", "b1", "string", "/data/s1 &gt;= 18");
                case "s6" -> form.input("b2", "b2", "string", "contains(/data/s2, 'bike')");
                case "s8" -> form.input("b3", "b3", "string", "/data/s7 &lt; 3");
                default -> {
                    // no condition behind the others
                }
            }
        }
        return form.text();
    }

    /** Reads a form and makes it ready for answers. */
    static FormEntryController load(byte[] xform) throws XFormParser.ParseException {
        return ready(XFormUtils.getFormFromInputStream(new ByteArrayInputStream(xform)));
    }

    /** Returns the form in the binary form in which JavaRosa caches it. */
    static byte[] compile(String xform) throws XFormParser.ParseException, IOException {
        var bytes = new ByteArrayOutputStream();
        XFormUtils.getFormFromInputStream(new ByteArrayInputStream(xform.getBytes(UTF_8)))
                .writeExternal(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /** Reads a compiled form and makes it ready for answers. */
    static FormEntryController open(byte[] compiled) throws IOException, DeserializationException {
        var form = new FormDef();
        form.readExternal(new DataInputStream(new ByteArrayInputStream(compiled)), PrototypeManager.getDefault());
        return ready(form);
    }

    private static FormEntryController ready(FormDef form) {
        form.initialize(true, new InstanceInitializationFactory());
        return new FormEntryController(new FormEntryModel(form));
    }

    /** Answers every step that is asked for and returns how many those were. */
    static int walk(FormEntryController form, int session) {
        int steps = 0;
        for (int event = form.stepToNextEvent();
                event != FormEntryController.EVENT_END_OF_FORM;
                event = form.stepToNextEvent()) {
            if (event == FormEntryController.EVENT_QUESTION) {
                String step = form.getModel().getFormIndex().getReference().getNameLast();
                if (form.answerQuestion(data(Workload.answer(session, step)), true) != FormEntryController.ANSWER_OK) {
                    throw new IllegalStateException("not accepted: " + step);
                }
                steps++;
            }
        }
        return steps;
    }

    private static IAnswerData data(Object answer) {
        if (answer instanceof Long number) {
            return new LongData(number);
        }
        // XForms keeps several choices as one text.
        return new StringData(answer instanceof List<?> list ? list.get(0) + " " + list.get(1) : (String) answer);
    }

    /** Returns the place of a question. */
    static FormIndex index(FormEntryController form, String question) {
        form.jumpToIndex(FormIndex.createBeginningOfFormIndex());
        while (form.stepToNextEvent() != FormEntryController.EVENT_END_OF_FORM) {
            var reference = form.getModel().getFormIndex().getReference();
            if (reference != null && reference.getNameLast().equals(question)) {
                return form.getModel().getFormIndex();
            }
        }
        throw new IllegalArgumentException("no question " + question);
    }
}
