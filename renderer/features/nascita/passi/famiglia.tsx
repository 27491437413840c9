import type { ReactNode } from 'react';
import { etichetta, vociValide } from '#contract/tabelle/index.ts';
import { mostraGiorno } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { CampoData } from '../../../ui/campi/data.tsx';
import { CampoScelta, CampoSelezione } from '../../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { limite1001 } from '../../../ufficiale/limiti.ts';
import { famigliaScelta, nomeDi, stessaFamiglia, type Genitore, type Modulo } from '../modulo.ts';
import type { PassoModulo } from './parti.ts';

function casaDi(genitore: Genitore | undefined): string | undefined {
  return genitore?.tipo === 'registro' && genitore.famiglia ? genitore.residenza : undefined;
}

/** Which family the child enters, as what, from when; the home is that of the family. */
export function PassoFamiglia({ modulo, cambia, errore, t, oggi }: PassoModulo): ReactNode {
  const { lingua } = usaParole('nascita');
  const { padre, madre, attribuzione } = modulo;
  const { genitore } = famigliaScelta(modulo);
  const tabella = attribuzione === '4' || genitore?.famiglia?.tipoScheda === '4' ? '06' : '05';
  const insieme = stessaFamiglia(modulo);
  const altrove = attribuzione === '4' || attribuzione === '5';
  const famiglie = [
    {
      valore: '1',
      nome: t('famigliaDi.1'),
      nota: insieme ? casaDi(madre) : undefined,
      impedita: insieme ? undefined : t('famigliaManca.1'),
    },
    ...(
      [
        ['3', madre],
        ['2', padre],
      ] as const
    ).map(([valore, chi]) => ({
      valore,
      nome: chi ? t(`famigliaDi.${valore}`, { chi: nomeDi(chi) }) : t(`famigliaSenza.${valore}`),
      nota: casaDi(chi),
      impedita: casaDi(chi) === undefined ? t(`famigliaManca.${valore}`) : undefined,
    })),
    { valore: '4', nome: t('famigliaDi.4') },
    { valore: '5', nome: t('famigliaDi.5') },
  ];
  return (
    <>
      <CampoScelta
        nome="datiControllo.attribuzioneFamiglia"
        etichetta={t('famiglia')}
        nota={t('famigliaNota')}
        valore={attribuzione}
        cambia={(scelta) => {
          cambia({ attribuzione: scelta as Modulo['attribuzione'] });
        }}
        errore={errore('datiControllo.attribuzioneFamiglia')}
        opzioni={famiglie}
      />
      {altrove && (
        <CampoTesto
          nome="famConv.idFamigliaConvivenzaANPR"
          etichetta={t('famigliaNumero')}
          nota={t('famigliaNumeroNota')}
          largo="medio"
          valore={modulo.famiglia}
          cambia={(famiglia) => {
            cambia({ famiglia: famiglia.replace(/\D/g, '') });
          }}
          errore={errore('famConv.idFamigliaConvivenzaANPR')}
          {...limite1001('famConv.idFamigliaConvivenzaANPR')}
        />
      )}
      <CampoSelezione
        nome="legameSoggetto.codiceLegame"
        etichetta={t(tabella === '06' ? 'legameConvivenza' : 'legame')}
        nota={t('legameNota')}
        valore={modulo.legame}
        cambia={(legame) => {
          cambia({ legame });
        }}
        vuota={t('scegli')}
        opzioni={vociValide(tabella, modulo.decorrenza || oggi).map((voce) => ({
          valore: voce.codice,
          nome: etichetta(voce, lingua),
        }))}
        errore={errore('legameSoggetto.codiceLegame')}
      />
      <div className="riga-campi">
        <CampoData
          nome="testataRichiesta.dataDecorrenza"
          etichetta={t('decorrenza')}
          nota={
            modulo.dataNascita === ''
              ? t('decorrenzaNota')
              : t('decorrenzaFra', { dal: mostraGiorno(modulo.dataNascita), al: mostraGiorno(oggi) })
          }
          valore={modulo.decorrenza}
          cambia={(decorrenza) => {
            cambia({ decorrenza });
          }}
          errore={errore('testataRichiesta.dataDecorrenza')}
        />
        <CampoTesto
          nome="testataRichiesta.protocolloComune"
          etichetta={t('protocollo')}
          facoltativo
          valore={modulo.protocollo}
          cambia={(protocollo) => {
            cambia({ protocollo });
          }}
          errore={errore('testataRichiesta.protocolloComune')}
          {...limite1001('testataRichiesta.protocolloComune')}
        />
      </div>
    </>
  );
}
