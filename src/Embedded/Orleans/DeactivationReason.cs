namespace Orleans;

/// <summary>Why an activation ended. Orleans's numbers; the one-process host uses a few of them.</summary>
public enum DeactivationReasonCode : byte
{
    /// <summary>No reason given.</summary>
    None,

    /// <summary>The host stops.</summary>
    ShuttingDown,

    /// <summary>The activation could not be built or activated.</summary>
    ActivationFailed,

    /// <summary>Orleans only: the directory failed.</summary>
    DirectoryFailure,

    /// <summary>Nobody called for longer than the collection age.</summary>
    ActivationIdle,

    /// <summary>Orleans only: the activation does not answer.</summary>
    ActivationUnresponsive,

    /// <summary>Orleans only: another activation of the same grain won.</summary>
    DuplicateActivation,

    /// <summary>Orleans only: the request's version does not fit.</summary>
    IncompatibleRequest,

    /// <summary>An application error, such as an escaped inconsistent state.</summary>
    ApplicationError,

    /// <summary>The grain asked for it.</summary>
    ApplicationRequested,

    /// <summary>Orleans only: the activation migrates.</summary>
    Migrating,

    /// <summary>Orleans only: the runtime asked for it.</summary>
    RuntimeRequested,

    /// <summary>Orleans only: memory is short.</summary>
    HighMemoryPressure,
}

/// <summary>Why an activation ended, in a code and in words.</summary>
public readonly struct DeactivationReason
{
    /// <summary>A reason without an error.</summary>
    public DeactivationReason(DeactivationReasonCode code, string text)
        : this(code, null, text)
    {
    }

    /// <summary>A reason with the error that led to it.</summary>
    public DeactivationReason(DeactivationReasonCode code, Exception? exception, string text)
    {
        ReasonCode = code;
        Exception = exception;
        Description = text;
    }

    /// <summary>In words.</summary>
    public string Description { get; }

    /// <summary>As a code.</summary>
    public DeactivationReasonCode ReasonCode { get; }

    /// <summary>The error, if one led to it.</summary>
    public Exception? Exception { get; }

    /// <inheritdoc />
    public override string ToString() =>
        Exception is null ? $"{ReasonCode}: {Description}" : $"{ReasonCode}: {Description}. Exception: {Exception}";
}
