import type { ReactNode } from 'react';
import { etichetta } from '#contract/tabelle/index.ts';
import { statiEsteri } from '#resources/tabelle/index.ts';
import { usaParole } from '../../../lingua.ts';
import { CampoData } from '../../../ui/campi/data.tsx';
import { CampoSelezione } from '../../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { limite1001 } from '../../../ufficiale/limiti.ts';
import type { GenitoreScritto } from '../modulo.ts';
import type { PassoModulo } from './parti.ts';

export const genitoreVuoto: GenitoreScritto = {
  tipo: 'scritto',
  cognome: '',
  nome: '',
  codiceFiscale: '',
  dataNascita: '',
  cittadinanza: '',
};

/** A parent whom the register does not know, as the deed describes them. */
export function GenitoreAMano({
  campo,
  genitore,
  cambia,
  passo: { errore, t },
}: {
  readonly campo: 'maternita' | 'paternita';
  readonly genitore: GenitoreScritto;
  readonly cambia: (nuovo: GenitoreScritto) => void;
  readonly passo: PassoModulo;
}): ReactNode {
  const { lingua } = usaParole('nascita');
  const base = `${campo}.generalita`;
  const testi = [
    ['cognome', `${base}.cognome`],
    ['nome', `${base}.nome`],
    ['codiceFiscale', `${base}.codiceFiscale.codFiscale`],
  ] as const;
  return (
    <div className="riga-campi">
      {testi.map(([dato, percorso]) => (
        <CampoTesto
          key={dato}
          nome={percorso}
          etichetta={t(`genitore.${dato}`)}
          facoltativo={dato === 'codiceFiscale'}
          valore={genitore[dato]}
          cambia={(valore) => {
            cambia({ ...genitore, [dato]: valore });
          }}
          errore={errore(percorso)}
          maiuscolo
          {...limite1001(percorso)}
        />
      ))}
      <CampoData
        nome={`${base}.dataNascita`}
        etichetta={t('genitore.nato')}
        valore={genitore.dataNascita}
        cambia={(dataNascita) => {
          cambia({ ...genitore, dataNascita });
        }}
        errore={errore(`${base}.dataNascita`)}
      />
      <CampoSelezione
        nome={`${campo}.cittadinanza.codiceStato`}
        etichetta={t('genitore.cittadinanza')}
        facoltativo
        valore={genitore.cittadinanza}
        cambia={(cittadinanza) => {
          cambia({ ...genitore, cittadinanza });
        }}
        vuota={t('nonNota')}
        opzioni={statiEsteri.voci
          .filter(({ cittadinanza }) => cittadinanza)
          .map((voce) => ({ valore: voce.codice, nome: etichetta(voce, lingua) }))}
      />
    </div>
  );
}
