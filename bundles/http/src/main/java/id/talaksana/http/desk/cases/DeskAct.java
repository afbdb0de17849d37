package id.talaksana.http.desk.cases;

import id.talaksana.api.cases.Deed;
import id.talaksana.api.definition.Step;
import java.util.function.BiFunction;

/** What an officer does with a case, by the last part of the act's address. */
public enum DeskAct {
    COMPLETE("selesai", StepForm::complete),
    SEND_BACK("kembalikan", StepForm::sendBack),
    TAKE("ambil", StepForm::take),
    HAND_OVER("alihkan", StepForm::handOver),
    UNDO("batal", StepForm::undo),
    SUSPEND("tunda", StepForm::suspend),
    RESUME("lanjut", StepForm::resume),
    EXTEND("perpanjang", StepForm::extend),
    WITHDRAW("tarik", StepForm::withdraw);

    private final String written;
    private final BiFunction<StepForm, Step, Deed> asked;

    DeskAct(String written, BiFunction<StepForm, Step, Deed> asked) {
        this.written = written;
        this.asked = asked;
    }

    /** As its address has it. */
    public String written() {
        return written;
    }

    /** Whether one goes on with the case after it. */
    boolean staysHere() {
        return this == TAKE || this == UNDO;
    }

    Deed deed(StepForm form, Step step) {
        return asked.apply(form, step);
    }
}
