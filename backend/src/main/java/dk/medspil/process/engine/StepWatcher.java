package dk.medspil.process.engine;

/** Is told by the engine, in its transaction, when a case reaches and leaves a step that waits for somebody. */
public interface StepWatcher {

    void reached(ReachedStep step);

    void left(LeftStep step);
}
