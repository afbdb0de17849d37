/** What stands on papers that people sign, and what stands behind them. */
package id.talaksana.documents.signing;
