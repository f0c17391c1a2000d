namespace Pathways.Model;

/// <summary>How far a row may be trusted, as its source says.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}
