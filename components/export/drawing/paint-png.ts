import { svgFile } from "./frame-drawing";
import type { Drawing } from "./trace-page";

/** Screens print at about 96 points to the inch; twice that is sharp on paper. */
const SCALE = 2;

/** A picture as PNG, twice as large as on the screen. Rejects where the browser cannot paint it. */
export async function paintPng(drawing: Drawing, title: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svgFile(drawing, title)], { type: "image/svg+xml;charset=utf-8" }));
  try {
    const image = new Image(drawing.width, drawing.height);
    await new Promise<void>((resolve, reject) => {
      image.onload = () => resolve();
      image.onerror = () => reject(new Error("the drawing cannot be painted"));
      image.src = address;
    });
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [drawing.width * SCALE, drawing.height * SCALE];
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture is empty"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
