// What captures and the menu need now and then, with the database and every schema behind it: the light part of the worker has it loaded.
export { captureUnread } from '#lib/actions/capture-unread.ts';
export { allowedNow } from '#lib/actions/limits-now.ts';
export { notHere } from '#lib/actions/not-here.ts';
export { switchRecording } from '#lib/actions/switch-recording.ts';
