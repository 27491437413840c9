import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import globals from 'globals';

/** Who may import whom: the rooms of docs/architecture.md. */
const rooms = {
  resources: [],
  contract: ['resources'],
  core: ['contract', 'resources'],
  cliente: ['contract'],
  native: ['contract'],
  main: ['contract', 'native', 'resources'],
  preload: ['contract'],
  renderer: ['contract', 'resources'],
};

const zones = Object.entries(rooms).map(([room, allowed]) => ({
  target: `./${room}`,
  from: '.',
  except: [`./${room}`, ...allowed.map((name) => `./${name}`), './node_modules'],
  message: `${room}/ may import only ${allowed.length ? allowed.join(', ') : 'nothing of ours'} (docs/architecture.md).`,
}));

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'dist/', 'playwright-report/', 'test-results/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      globals: { ...globals.node, ...globals.browser },
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'scripts/*.mjs', '.ci/*.mjs', 'cliente/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
    },
  },
  {
    // One sitting reads one file, whatever it holds.
    files: ['**/*.{ts,tsx,mjs}'],
    rules: { 'max-lines': ['error', { max: 300 }] },
  },
  {
    // A function is read without scrolling; a migration is a list, and stays as it was applied.
    files: [
      '{bench,cliente,contract,core,e2e,main,native,preload,resources,scripts}/**/*.{ts,tsx}',
      'renderer/*.{ts,tsx}',
      'renderer/{ui,features/atto}/**/*.{ts,tsx}',
      'renderer/features/{accesso,agenzia-entrate,amministrazione,annullamento,cerca}/**/*.{ts,tsx}',
      'renderer/features/{comandi,confronto,cornice,emessi,esercizi,operazioni,postazione}/**/*.{ts,tsx}',
      'renderer/features/{carta-identita,certificati,conferma-pin,consolati,estrazioni,famiglia,iscrizioni}/**/*.{ts,tsx}',
      'renderer/features/{predisposizioni,procedimenti,richieste,stampa,uscita}/**/*.{ts,tsx}',
      'renderer/features/{prefettura,scheda,sessioni,sicurezza,tabelle}/**/*.{ts,tsx}',
    ],
    ignores: ['**/*.test.{ts,tsx}', '**/*.spec.ts', 'core/db/migrazioni/**'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['scripts/**', 'e2e/**', 'bench/**', '.ci/**', '*.config.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['renderer/**', 'contract/**', 'preload/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*', 'electron'], message: 'This room has no machine under it.' }] },
      ],
    },
  },
  {
    files: ['main/**', 'core/**', 'native/**', 'cliente/**'],
    ignores: ['main/shell/electron*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'electron', message: 'Only main/shell/electron.ts knows Electron.' }] },
      ],
    },
  },
  {
    files: ['preload/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
);
