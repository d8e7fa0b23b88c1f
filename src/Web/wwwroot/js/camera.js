// Takes a photograph with the camera of the browser and cuts it to the sides that a document asks for; a pad takes a signature.
const quality = 0.92;
const jpeg = canvas => new Promise(done => canvas.toBlob(done, "image/jpeg", quality));

export async function film(video) {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "user", width: { ideal: 1920 }, height: { ideal: 1440 } }, audio: false });
    video.srcObject = stream;
    await video.play();
}

export function close(video) {
    video?.srcObject?.getTracks().forEach(track => track.stop());
    if (video) video.srcObject = null;
}

// The middle of what the camera sees, as large as it goes.
export async function shoot(video, ratio, width) {
    const [seen, tall] = [video.videoWidth, video.videoHeight];
    const cut = Math.min(seen, tall * ratio);
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width, Math.round(width / ratio)];
    canvas.getContext("2d").drawImage(video, (seen - cut) / 2, (tall - cut / ratio) / 2, cut, cut / ratio, 0, 0, canvas.width, canvas.height);
    return jpeg(canvas);
}

export function draw(pad) {
    const pen = pad.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, pad.width, pad.height);
    [pen.strokeStyle, pen.lineWidth, pen.lineCap, pen.lineJoin] = ["#000", 4, "round", "round"];
    const at = e => [e.offsetX * pad.width / pad.clientWidth, e.offsetY * pad.height / pad.clientHeight];
    pad.drawn = false;
    pad.onpointerdown = e => { pad.setPointerCapture(e.pointerId); pen.beginPath(); pen.moveTo(...at(e)); };
    pad.onpointermove = e => { if (e.buttons) { pen.lineTo(...at(e)); pen.stroke(); pad.drawn = true; } };
}

export const isDrawn = pad => pad.drawn;

export const picture = pad => jpeg(pad);
