import { useState, type ReactNode } from 'react';
import type { Luogo } from '#contract/bridge/index.ts';
import { codiceEnteAmmesso } from '#contract/regole/enti.ts';
import { GenereEnte } from '#contract/wa/enti.ts';
import { usaParole } from '../../../lingua.ts';
import { vaiAlCampo } from '../../../ui/campi/campo.tsx';
import { CampoData } from '../../../ui/campi/data.tsx';
import { CampoLuogo } from '../../../ui/campi/luogo.tsx';
import { CampoScelta } from '../../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { usaAtto } from '../utenti/atto.ts';
import { Domanda } from '../utenti/domanda.tsx';
import { CampiRecapiti, difettiRecapiti, type Recapiti } from './recapiti.tsx';

interface Dati {
  readonly codice: string;
  readonly nome: string;
  readonly siglaProvincia: string;
}

function difetti(
  genere: GenereEnte,
  dal: string,
  { codice, nome, siglaProvincia }: Dati,
): Record<string, string> {
  const proprio = genere !== 'comune';
  return {
    ...(!proprio && codice === '' && { comune: 'manca' }),
    ...(proprio && !codiceEnteAmmesso(genere, codice) && { codice: 'codiceErrato' }),
    ...(proprio && nome.trim().length < 2 && { nome: 'manca' }),
    ...(proprio && !/^[A-Z]{2}$/.test(siglaProvincia) && { siglaProvincia: 'provinciaErrata' }),
    ...(dal === '' && { dal: 'manca' }),
  };
}

const daLuogo = (luogo: Luogo | undefined): Dati => ({
  ...{ codice: luogo?.codice ?? '', nome: luogo?.nome ?? '', siglaProvincia: luogo?.sigla ?? '' },
});

/** A new body: a municipality is chosen among those of the official tables, any other is written. */
export function Inserisci({
  oggi,
  chiudi,
  fatto,
}: {
  readonly oggi: string;
  readonly chiudi: () => void;
  readonly fatto: (codice: string) => void;
}): ReactNode {
  const { t } = usaParole('enti');
  const [genere, setGenere] = useState<GenereEnte>('comune');
  const [comune, setComune] = useState<Luogo>();
  const [scritti, setScritti] = useState<Dati>(daLuogo(undefined));
  const [dal, setDal] = useState(oggi);
  const [recapiti, setRecapiti] = useState<Recapiti>({ indirizzo: '', telefono: '', pec: '' });
  const [provato, setProvato] = useState(false);
  const { lavora, rifiuto, fai } = usaAtto('enti.atto');
  const dati = genere === 'comune' ? daLuogo(comune) : scritti;
  const tutti = { ...difetti(genere, dal, dati), ...difettiRecapiti(recapiti) };
  const errore = (campo: string): string | undefined => {
    const parola = provato ? tutti[campo as keyof typeof tutti] : undefined;
    return parola === undefined ? undefined : t(parola);
  };
  const invia = async (): Promise<void> => {
    setProvato(true);
    const [primo] = Object.keys(tutti);
    if (primo !== undefined) vaiAlCampo(`ente.${primo}`);
    else if (await fai({ atto: 'inserisci', genere, dal, ...dati, ...recapiti })) fatto(dati.codice);
  };
  const testo = (campo: keyof Dati, massimo: number): ReactNode => (
    <CampoTesto
      {...{ nome: `ente.${campo}`, etichetta: t(campo === 'siglaProvincia' ? 'provincia' : campo), massimo }}
      maiuscolo
      valore={scritti[campo]}
      cambia={(valore) => {
        setScritti((ora) => ({ ...ora, [campo]: valore }));
      }}
      errore={errore(campo)}
    />
  );
  return (
    <Domanda
      titolo={t('inserisci.titolo')}
      conferma={t('inserisci.fatto')}
      {...{ lavora, rifiuto, chiudi }}
      invia={() => void invia()}
    >
      <CampoScelta
        {...{ nome: 'ente.genere', etichetta: t('genere'), inRiga: true, valore: genere }}
        opzioni={GenereEnte.options.map((valore) => ({ valore, nome: t(`generi.${valore}`) }))}
        cambia={(valore) => {
          setGenere(GenereEnte.parse(valore));
        }}
      />
      <div className="utenti-campi">
        <CampoData
          {...{ nome: 'ente.dal', etichetta: t('dal'), valore: dal, cambia: setDal }}
          errore={errore('dal')}
        />
        {genere === 'comune' ? (
          <CampoLuogo
            {...{ nome: 'ente.comune', etichetta: t('generi.comune'), tipo: 'comune', data: dal }}
            valore={comune}
            cambia={setComune}
            errore={errore('comune')}
          />
        ) : (
          <>
            {testo('codice', 6)}
            {testo('nome', 120)}
            {testo('siglaProvincia', 2)}
          </>
        )}
      </div>
      <CampiRecapiti
        {...{ recapiti }}
        cambia={setRecapiti}
        difetti={provato ? difettiRecapiti(recapiti) : {}}
      />
    </Domanda>
  );
}
