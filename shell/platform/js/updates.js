// The service worker: it keeps the program for when the network is gone, and a next build beside it.

addToLibrary({
  $updates: {
    registration: null,
    asked: 0,  // When the server was asked last.
    askAgainAfter: 60 * 60 * 1000,

    // A second worker that is whole waits until a person agrees; the first one does not wait.
    look() {
      const { active, waiting } = updates.registration;
      if (active && waiting) _shell_update();  // The first one waits for a moment too, for nobody.
    },
    found() {
      const worker = updates.registration.installing;
      if (worker) worker.addEventListener('statechange', updates.look);
    },
    async install() {
      // The one file has none: all of it is there.
      const named = document.querySelector('meta[name="service-worker"]');
      if (!named || !navigator.serviceWorker) return;
      updates.registration = await navigator.serviceWorker.register(named.content, { 'updateViaCache': 'none' });
      updates.asked = Date.now();
      updates.look();
      updates.found();
      updates.registration.addEventListener('updatefound', updates.found);
      // Another tab agreed to it: this one goes on with what it has until its person agrees too.
      navigator.serviceWorker.addEventListener('controllerchange', () => _shell_update());
      document.addEventListener('visibilitychange', updates.askAgain);
    },
    askAgain() {
      if (document.hidden || Date.now() - updates.asked < updates.askAgainAfter) return;
      updates.asked = Date.now();
      updates.registration.update().catch(() => {});  // Without a network there is nothing new.
    },
  },

  // The page goes on without it: in a private window, say.
  updates_install__deps: ['$updates'],
  updates_install: () => { updates.install().catch(() => {}); },

  updates_take__deps: ['$updates'],
  updates_take: () => {
    const waiting = updates.registration && updates.registration.waiting;
    if (!waiting) return location.reload();
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated' || waiting.state === 'redundant') location.reload();
    });
    waiting.postMessage('take over');
  },
});
