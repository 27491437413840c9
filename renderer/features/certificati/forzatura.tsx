import type { ReactNode } from 'react';
import type { CertificatoPossibile } from '#contract/wa/certificati.ts';
import { usaParole } from '../../lingua.ts';
import type { Motivo } from '../../offline/macchina.ts';
import { Spunta } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Avviso } from '../../ui/stati.tsx';
import type { Scelte } from './domanda.ts';
import { daForzare } from './mancanze.ts';

const campo = 'datiControllo.forzaCertificazione';

/** What stands in the way and the clerk may answer for: said, ticked, and with a reason that stays in the register. */
export function Forzatura({
  scelte,
  possibili,
  rifiutati = [],
  cambia,
  errore,
}: {
  readonly scelte: Scelte;
  readonly possibili: readonly CertificatoPossibile[];
  /** What the register has refused meanwhile, and may be answered for. */
  readonly rifiutati?: readonly Motivo[];
  readonly cambia: (cambi: Partial<Scelte>) => void;
  readonly errore: (campo: string) => string | undefined;
}): ReactNode {
  const { t } = usaParole('certificati');
  const motivi = new Map(
    [
      ...rifiutati.map(({ codice, testo: causa, rimedio = '' }) => ({ codice, causa, rimedio })),
      ...daForzare(scelte, possibili)
        .flatMap((uno) => uno.motivi)
        .filter(({ forzabile }) => forzabile),
    ].map((uno) => [uno.codice, uno]),
  );
  if (motivi.size === 0 && !scelte.forza) return undefined;
  return (
    <Avviso gravita="attenzione" titolo={t('forzaTitolo')}>
      <ul className="rilievi">
        {[...motivi.values()].map(({ codice, causa, rimedio }) => (
          <li key={codice}>
            <span>
              <code>{codice}</code> <strong>{causa}</strong> {rimedio}
            </span>
          </li>
        ))}
      </ul>
      <Spunta
        nome={campo}
        etichetta={t('forza')}
        valore={scelte.forza}
        cambia={(forza) => {
          cambia({ forza });
        }}
      />
      {errore(campo) !== undefined && <div className="campo-errore">{errore(campo)}</div>}
      {scelte.forza && (
        <CampoTesto
          nome="ragione"
          etichetta={t('ragione')}
          nota={t('ragioneNota')}
          massimo={200}
          valore={scelte.ragione}
          cambia={(ragione) => {
            cambia({ ragione });
          }}
          errore={errore('ragione')}
        />
      )}
    </Avviso>
  );
}
