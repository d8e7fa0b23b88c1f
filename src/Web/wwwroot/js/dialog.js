// What components call from the server.
export const showDialog = dialog => dialog.open || dialog.showModal();
export const closeDialog = dialog => dialog.close();
export const copy = text => navigator.clipboard?.writeText(text);
export const focusOn = id => document.getElementById(id)?.focus();
