import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('.', import.meta.url).pathname,
    include: ['**/*.test.ts'],
    globalSetup: ['helpers/build.ts'],
    disableConsoleIntercept: true,
    // By default one less than there are processors: on two, half as fast.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
