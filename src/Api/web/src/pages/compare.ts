import { layout } from "../parts/layout"; layout("Page");
