/** Every word of the page in one language: one file to ask for, because the page needs one language at a time. */
export default import.meta.glob<Record<string, unknown>>(
  ['../**/*.en.json', '../../resources/**/*.en.json'],
  { eager: true, import: 'default' },
);
