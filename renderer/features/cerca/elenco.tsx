import type { ReactNode } from 'react';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNomeOperazione } from '../../ufficiale/servizi.ts';
import { chiaveVoce, type Gruppo, type Voce } from './gruppi.ts';
import { RigaPersona } from './riga.tsx';

export const idElenco = 'cerca-elenco';
export const idOpzione = (i: number): string => `cerca-riga-${i}`;

function Riga({ voce }: { readonly voce: Voce }): ReactNode {
  const { t } = usaParole('cerca');
  const nome = usaNomeOperazione();
  if (voce.tipo === 'persona') return <RigaPersona riga={voce.riga} perche={voce.perche} />;
  if (voce.tipo === 'famiglia')
    return (
      <>
        <span className="persona-nome">{t('famigliaDi', { chi: voce.famiglia.titolo })}</span>
        <span className="persona-codice">{voce.famiglia.id}</span>
        <span className="persona-stato">{t('componenti', { count: voce.famiglia.quanti })}</span>
      </>
    );
  const { operazione } = voce;
  return (
    <>
      <span className="persona-nome">{nome(operazione)}</span>
      <span className="persona-codice">{operazione.idOperazioneANPR}</span>
      <span className="persona-stato">{operazione.annullataDa !== undefined && t('annullata')}</span>
      <span className="persona-nascita">
        {operazione.soggetti.map((uno) => `${uno.cognome} ${uno.nome}`.trim()).join(', ')}
      </span>
      <span className="persona-indirizzo">
        {t('registrata', { quando: mostraIstante(operazione.registrata) })}
      </span>
    </>
  );
}

/** Results by kind; one walk of the arrows goes through them all. */
export function Elenco({
  etichetta,
  gruppi,
  scelta,
  attesa,
  apri,
}: {
  readonly etichetta: string;
  readonly gruppi: readonly Gruppo[];
  readonly scelta: number;
  readonly attesa: boolean;
  readonly apri: (voce: Voce) => void;
}): ReactNode {
  const { t } = usaParole('cerca');
  const inizi = gruppi.map((_, g) => gruppi.slice(0, g).reduce((n, { voci }) => n + voci.length, 0));
  return (
    <div id={idElenco} className="cerca-gruppi" role="listbox" aria-label={etichetta} aria-busy={attesa}>
      {gruppi.map(({ chiave, di, voci }, g) => (
        <div key={chiave} role="group" aria-labelledby={`cerca-gruppo-${chiave}`}>
          <div id={`cerca-gruppo-${chiave}`} role="presentation" className="cerca-gruppo">
            {t(`gruppo.${chiave}`, { chi: di })}
          </div>
          <div role="presentation" className="persone">
            {voci.map((voce, n) => {
              const i = (inizi[g] ?? 0) + n;
              return (
                <div
                  key={chiaveVoce(voce)}
                  id={idOpzione(i)}
                  role="option"
                  aria-selected={i === scelta}
                  onClick={() => {
                    apri(voce);
                  }}
                >
                  <Riga voce={voce} />
                </div>
              );
            })}
          </div>
        </div>
      ))}
    </div>
  );
}
