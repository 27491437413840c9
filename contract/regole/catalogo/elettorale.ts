import { errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes of electoral lists and sections (5010, 5011, 2012, 3008). */
export const spiegazioniElettorale = {
  EN560: errore(
    'La persona è ancora nelle liste elettorali di un altro comune.',
    'Chiedi a quel comune di cancellarla dalle sue liste: essere non elettore non basta.',
  ),
  EN562: errore(
    'La sezione non si può cancellare: ha ancora elettori.',
    'Sposta gli elettori in un’altra sezione (5010), poi cancellala.',
  ),
} as const satisfies Spiegazioni;
