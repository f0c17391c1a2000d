namespace Pathways.Analysis;

/// <summary>A learner as the risk model sees one, levers counted.</summary>
/// <param name="Factors">Factors without levers.</param>
/// <param name="AttendanceShift">0..1: chance that attendance levers move the learner to the other side of 90 %.</param>
/// <param name="LogOdds">Log odds that other levers add; 0 for none.</param>
internal readonly record struct LearnerUnderLevers(RiskFactors Factors, double AttendanceShift, double LogOdds);
