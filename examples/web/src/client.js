// Asks the worker, one thing at a time or several; each answer finds who asked.

/** A function that asks; `failed` is called when the worker cannot be started. */
export function client(failed) {
  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  const waiting = new Map();
  let last = 0;
  const started = new Promise((resolve) => {
    worker.addEventListener("message", ({ data }) => {
      if (data.ready) return resolve();
      const { done, refused } = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.error === undefined) done(data.answer);
      else refused(new Error(data.error));
    });
  });
  worker.addEventListener("error", failed);
  return async (message) => {
    await started;
    const id = ++last;
    return new Promise((done, refused) => {
      waiting.set(id, { done, refused });
      worker.postMessage({ ...message, id });
    });
  };
}
