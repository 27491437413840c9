import { preparaModello } from './prova.ts';

/** Before and after all integration tests. */
export default preparaModello;
