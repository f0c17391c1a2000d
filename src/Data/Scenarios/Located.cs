namespace Pathways.Data.Scenarios;

/// <summary>A value and where a file gives it, line and column from 1; for messages found only later.</summary>
public readonly record struct Located<T>(T Value, string File, int Line, int Column);
