import { createRequire } from 'node:module';

const FOLDER = '@expo-google-fonts/noto-sans-jp';

/** Paths of the two faces every document is drawn in, wherever npm put them. */
export interface FontFiles {
  readonly regular: string;
  readonly bold: string;
}

/** Where the fonts lie: found as Node finds packages, from the source as from the bundle. */
export function fontFiles(): FontFiles {
  const { resolve } = createRequire(import.meta.url);
  return {
    regular: resolve(`${FOLDER}/400Regular/NotoSansJP_400Regular.ttf`),
    bold: resolve(`${FOLDER}/700Bold/NotoSansJP_700Bold.ttf`),
  };
}
