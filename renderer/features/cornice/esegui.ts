import { useCallback } from 'react';
import type { Comando } from './scorciatoie.ts';
import { ammesso } from './ammessi.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { idCampoCerca } from '../cerca/campo.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import type { Ruolo } from '#contract/wa/comune.ts';

/** What each command does from here. */
export function usaEsegui(
  ruolo: Ruolo,
  setComandi: (valore: boolean) => void,
  setAiuto: (valore: boolean) => void,
): (comando: Comando) => void {
  const { vai, cammino, indietro } = usaNavigazione();
  const { t } = usaParole('cornice');
  return useCallback(
    (comando: Comando): void => {
      if (!ammesso(ruolo, comando)) return;
      switch (comando) {
        case 'cerca': {
          vai({ nome: 'cerca' });
          document.getElementById(idCampoCerca)?.focus();
          return;
        }
        case 'iscrizioni':
        case 'uscita':
        case 'operazioni':
        case 'emessi':
        case 'procedimenti':
        case 'carta-identita':
        case 'estrazioni':
        case 'richieste':
        case 'agenzia-entrate':
        case 'consolati':
        case 'tabelle':
        case 'postazione':
          vai({ nome: comando });
          return;
        case 'scheda': {
          const scheda = cammino.findLast(({ nome }) => nome === 'scheda');
          if (scheda) vai(scheda);
          return;
        }
        case 'certificati': {
          const scheda = cammino.findLast((una) => una.nome === 'scheda');
          if (scheda?.nome !== 'scheda') return;
          const titolo = t('scheda:certificatiDi', { chi: scheda.titolo });
          vai({ nome: 'certificati', id: scheda.id, titolo });
          return;
        }
        case 'indietro':
          indietro();
          return;
        case 'blocca':
          void chiama('accesso.esci', {});
          return;
        case 'comandi':
          setComandi(true);
          return;
        case 'aiuto':
          setAiuto(true);
      }
    },
    [vai, indietro, cammino, ruolo, t],
  );
}
