import { ownPush } from "./older-engines";
import "pdfjs-dist/legacy/build/pdf.worker.mjs";

Array.prototype.push = ownPush;
